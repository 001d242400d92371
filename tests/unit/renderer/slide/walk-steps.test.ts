import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepBack, stepForward, type StepPlace } from '../../../../renderer/slide/walk-steps.ts';

/** Slides with no, three, no and two steps. */
const counts = [0, 3, 0, 2];

describe('walking through steps', () => {
  it('shows each step before it turns', () => {
    const way: string[] = [];
    let place: StepPlace = { n: 1, shown: 0 };
    for (let pressed = 0; pressed < 10; pressed++) {
      place = stepForward(place, counts);
      way.push(`${place.n}.${place.shown}`);
    }
    expect(way).toEqual(['2.0', '2.1', '2.2', '2.3', '3.0', '4.0', '4.1', '4.2', '4.2', '4.2']);
  });

  it('takes steps back, and comes back to all of a slide', () => {
    expect(stepBack({ n: 2, shown: 2 }, counts, 1)).toEqual({ n: 2, shown: 1 });
    expect(stepBack({ n: 3, shown: 0 }, counts, 1)).toEqual({ n: 2, shown: 3 });
    expect(stepBack({ n: 2, shown: 0 }, counts, 1)).toEqual({ n: 1, shown: 0 });
    expect(stepBack({ n: 1, shown: 0 }, counts, 1)).toEqual({ n: 1, shown: 0 });
    expect(stepBack({ n: 1, shown: 0 }, counts, 0)).toEqual({ n: 0, shown: 0 });
    expect(stepForward({ n: 0, shown: 0 }, counts)).toEqual({ n: 1, shown: 0 });
  });

  it('survives an edition with fewer steps', () => {
    expect(stepBack({ n: 2, shown: 9 }, counts, 1)).toEqual({ n: 2, shown: 2 });
    expect(stepForward({ n: 2, shown: 9 }, counts)).toEqual({ n: 3, shown: 0 });
  });

  it('back undoes forward, wherever one is', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 1, maxLength: 8 }), fc.nat(40), (steps, presses) => {
        let place: StepPlace = { n: 1, shown: 0 };
        for (let pressed = 0; pressed < presses; pressed++) place = stepForward(place, steps);
        const next = stepForward(place, steps);
        if (next.n === place.n && next.shown === place.shown) return;
        expect(stepBack(next, steps, 1)).toEqual(place);
      }),
    );
  });
});
