import { warningAt, type Problem } from '../problem.ts';
import { bodiesOf, elementsOf } from './elements.ts';
import { frontMatterLines } from './front-matter-lines.ts';
import type { ModuleRule } from './rule.ts';

const remedy =
  'Say in the brackets, as in “![A map of the zones](map.svg)”, what is seen and what it is there for.';

/** One warning a slide, with the line of its first such picture. */
export const picturesWithoutText: ModuleRule = {
  codes: ['image-without-text'],
  find: ({ source, module }) =>
    bodiesOf(module).flatMap(({ passage, slide }): Problem[] => {
      const bare = elementsOf(passage.tree).filter(
        ({ element }) =>
          element.tagName === 'span' &&
          element.properties['className']?.toString() === 'picture' &&
          element.children.length === 1 &&
          !isDecoration(source, element.children[0]),
      );
      const [first] = bare;
      if (!first) return [];
      const where = slide === null ? 'the introduction' : `slide ${slide.n}`;
      const what = bare.length === 1 ? 'An image' : `${bare.length} images`;
      const message = `${what} of ${where} ${bare.length === 1 ? 'has' : 'have'} no alternative text, so search and whoever can’t see know nothing of ${bare.length === 1 ? 'it' : 'them'}.`;
      return [warningAt('image-without-text', message, first.line ?? slide?.line ?? 1, remedy)];
    }),
};

/** Where its format took the words in the brackets for settings (`![bg left](x.png)`), the picture is decoration. */
function isDecoration(source: string, image: unknown): boolean {
  const src = sourceOf(image);
  if (src === null) return false;
  for (let at = source.indexOf(`](${src}`); at !== -1; at = source.indexOf(`](${src}`, at + 1)) {
    if (/!\[[^\]\n]*\S[^\]\n]*$/.test(source.slice(Math.max(0, at - 200), at))) return true;
  }
  return false;
}

function sourceOf(image: unknown): string | null {
  if (typeof image !== 'object' || image === null || !('properties' in image)) return null;
  const { properties } = image;
  if (typeof properties !== 'object' || properties === null || !('src' in properties)) return null;
  return typeof properties.src === 'string' ? properties.src : null;
}

export const coverWithoutText: ModuleRule = {
  codes: ['image-without-text'],
  find({ source, module: { frontMatter } }) {
    if (frontMatter.image === null || frontMatter.imageAlt !== null) return [];
    const line = frontMatterLines(source).get('image')?.line ?? 1;
    const message = 'The cover has no alternative text, so whoever can’t see it knows nothing of it.';
    return [warningAt('image-without-text', message, line, 'Write “imageAlt: …” in the front matter.')];
  },
};
