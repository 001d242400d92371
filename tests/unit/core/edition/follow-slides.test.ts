import { describe, expect, test } from 'vitest';
import { followSlides, type Following, type LostSlide } from '../../../../core/edition/follow-slides.ts';
import { matchEditions } from '../../../../core/edition/match-slides.ts';
import { editionFromLines } from './edition-from-modules.ts';

const choosing = 'Choosing / families, sizes, generations / Measure before choosing; most are far too large.';
const images =
  'Images / golden image, bake, boot / Bake what never changes and fetch the rest while booting.';
const scaling = 'Scaling / minimum, maximum, desired / The group replaces what fails its health check.';
const buckets = 'Buckets / names, regions, versions / A bucket has a name no other bucket in the world has.';
const otherImages =
  'Images / pictures in a page of HTML, their alternative text, widths, formats / Say in a few words what each one shows to readers who can neither see nor load it; leave decoration without any text, give charts a longer description below, never put words into pixels.';

type Modules = Record<string, string[]>;

function follow(before: Modules, after: Modules, lost: readonly LostSlide[] = []): Following {
  const slides = editionFromLines(after);
  let names = 0;
  return followSlides(
    matchEditions(editionFromLines(before), slides),
    slides,
    lost,
    () => `lost ${(names += 1)}`,
  );
}

/** `from → to (near)`, each as `module#key`. */
function told({ moves }: Following): string[] {
  const show = (place: { module: string; key: string } | string | null) =>
    place === null ? 'stays' : typeof place === 'string' ? place : `${place.module}#${place.key}`;
  return moves.map(({ from, to, near }) => `${show(from)} → ${show(to)}${near ? ` (${show(near)})` : ''}`);
}

test('what stayed at its address is not told of, whatever was put before it', () => {
  expect(follow({ a: [choosing, images] }, { a: [buckets, choosing, images] }).moves).toEqual([]);
});

test('an equal title before a slide moves it to another address', () => {
  expect(told(follow({ a: [choosing, images] }, { a: [otherImages, choosing, images] }))).toEqual([
    'a#images → a#images-2',
  ]);
});

test('two slides may change places', () => {
  const other = 'Images / thumbnails, posters, previews / A small picture says what the large one is about.';
  expect(told(follow({ a: [images, other] }, { a: [other, images] }))).toEqual([
    'a#images → a#images-2',
    'a#images-2 → a#images',
  ]);
});

test('a new file name takes all slides along', () => {
  const { renamed, ...following } = follow({ a: [choosing, images] }, { b: [choosing, images] });
  expect(told({ renamed, ...following })).toEqual(['a#choosing → b#choosing', 'a#images → b#images']);
  expect(renamed).toEqual([{ from: 'a', to: 'b' }]);
});

test('of a slide that moved to another module, reading in its old one goes on beside it', () => {
  expect(
    told(
      follow(
        { a: [choosing, images, scaling], b: [buckets] },
        { a: [choosing, scaling], b: [buckets, images] },
      ),
    ),
  ).toEqual(['a#images → b#images (a#choosing)']);
  expect(
    told(
      follow(
        { a: [images, scaling, choosing], b: [buckets] },
        { a: [scaling, choosing], b: [buckets, images] },
      ),
    ),
  ).toEqual(['a#images → b#images (a#scaling)']);
});

describe('a slide that is gone', () => {
  test('keeps what was left on it at its address, and its text is kept', () => {
    const following = follow({ a: [choosing, images] }, { a: [choosing] });
    expect(told(following)).toEqual(['a#images → stays (a#choosing)']);
    expect(following.lost).toMatchObject([{ name: 'lost 1', aside: false, slide: { key: 'images' } }]);
  });

  test('gives its address up to another slide of its title', () => {
    const following = follow({ a: [choosing, images] }, { a: [choosing, otherImages] });
    expect(told(following)).toEqual(['a#images → lost 1 (a#choosing)']);
    expect(following.lost).toMatchObject([{ name: 'lost 1', aside: true }]);
  });

  test('is found again in another module, a save later', () => {
    const cut = follow({ a: [choosing, images] }, { a: [choosing] });
    const pasted = follow({ b: [buckets] }, { b: [buckets, images] }, cut.lost);
    expect(told(pasted)).toEqual(['a#images → b#images']);
    expect(pasted.lost).toEqual([]);
  });

  test('is found again by like text', () => {
    const cut = follow({ a: [choosing, images] }, { a: [choosing] });
    const reworded = images.replace('Bake what never', 'You should bake what hardly ever');
    expect(told(follow({ b: [buckets] }, { b: [buckets, reworded] }, cut.lost))).toEqual([
      'a#images → b#images',
    ]);
  });

  test('gets back what was set aside', () => {
    const gone = follow({ a: [choosing, images] }, { a: [choosing, otherImages] });
    const back = follow({ a: [choosing, otherImages] }, { a: [choosing, otherImages, images] }, gone.lost);
    expect(told(back)).toEqual(['lost 1 → a#images-2']);
    expect(back.lost).toEqual([]);
  });

  test('is set aside later, when its address is taken later', () => {
    const cut = follow({ a: [choosing, images] }, { a: [choosing] });
    const taken = follow({ a: [choosing] }, { a: [choosing, otherImages] }, cut.lost);
    expect(told(taken)).toEqual(['a#images → lost 1']);
    expect(taken.lost).toMatchObject([{ aside: true }]);
  });

  test('comes back to its own address without a word', () => {
    const cut = follow({ a: [choosing, images] }, { a: [choosing] });
    const back = follow({ a: [choosing] }, { a: [choosing, images] }, cut.lost);
    expect(back).toMatchObject({ moves: [], lost: [] });
  });

  test('with its whole module, stays where it was', () => {
    const following = follow({ a: [choosing, images], b: [buckets] }, { b: [buckets] });
    expect(following.moves).toEqual([]);
    expect(following.lost).toHaveLength(2);
  });
});
