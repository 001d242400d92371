import type { KatexOptions } from 'katex';

/** Longer ones aren't drawn; at this length the slowest takes a fifth of a second. */
const MAX_CHARACTERS = 4000;

/** With a macro of its own, a formula of two hundred characters can stand for a million. */
const definesMacro =
  /\\(?:[egx]?def|(?:future)?let|global|long|(?:re)?newcommand|providecommand)(?![a-zA-Z])/;

/** How a formula is read; null for one that isn't drawn. */
export function formulaOptions(tex: string, isDisplay: boolean): KatexOptions | null {
  if (tex.length > MAX_CHARACTERS || definesMacro.test(tex)) return null;
  return {
    displayMode: isDisplay,
    // MathML for screen readers, HTML for the eye.
    output: 'htmlAndMathml',
    throwOnError: true,
    // No addresses, images, classes or attributes of the author's.
    trust: false,
    strict: 'ignore',
    maxExpand: 1000,
    // In em.
    maxSize: 20,
    // What isn't trusted is shown by its name, like the rest of the formula.
    errorColor: 'currentcolor',
  };
}
