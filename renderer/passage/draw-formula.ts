import katex from 'katex';
import { formulaOptions } from '../../core/markdown/formula-options.ts';
import 'katex/dist/katex.min.css';

/** Draws TeX into an empty element; KaTeX builds nodes there, no markup is parsed. False where it can't be read. */
export function drawFormula(tex: string, place: HTMLElement, isDisplay: boolean): boolean {
  const options = formulaOptions(tex, isDisplay);
  if (options === null) return false;
  try {
    katex.render(tex, place, options);
    return true;
  } catch {
    // Its own error for what it can't read, and a RangeError for what is nested too deep.
    place.replaceChildren();
    return false;
  }
}
