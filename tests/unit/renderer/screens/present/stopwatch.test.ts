import { describe, expect, it } from 'vitest';
import {
  elapsed,
  goOnWithStopwatch,
  pauseStopwatch,
  readStopwatch,
  resetStopwatch,
  sayElapsed,
  startStopwatch,
} from '../../../../../renderer/screens/present/stopwatch.ts';

const begin = 1_800_000_000_000;
const at = (seconds: number) => begin + seconds * 1000;

describe('a stopwatch', () => {
  it('runs, stands still, and goes on from there', () => {
    const running = startStopwatch(at(0));
    expect(elapsed(running, at(90))).toBe(90_000);
    const paused = pauseStopwatch(running, at(90));
    expect(elapsed(paused, at(500))).toBe(90_000);
    expect(pauseStopwatch(paused, at(600))).toEqual(paused);
    const again = goOnWithStopwatch(paused, at(500));
    expect(elapsed(again, at(510))).toBe(100_000);
    expect(goOnWithStopwatch(again, at(520))).toBe(again);
  });

  it('begins anew, running or not as it was', () => {
    expect(elapsed(resetStopwatch(startStopwatch(at(0)), at(60)), at(65))).toBe(5_000);
    expect(elapsed(resetStopwatch(pauseStopwatch(startStopwatch(at(0)), at(60)), at(60)), at(99))).toBe(0);
  });

  it('never runs backwards when the computer’s clock is put back', () => {
    expect(elapsed(startStopwatch(at(0)), at(-3600))).toBe(0);
  });

  it('comes back from what was stored, and from nothing else', () => {
    const paused = pauseStopwatch(startStopwatch(at(0)), at(9));
    expect(readStopwatch(JSON.stringify(paused))).toEqual(paused);
    expect(readStopwatch(JSON.stringify(startStopwatch(at(1))))).toEqual(startStopwatch(at(1)));
    for (const other of [null, '', '{', 'null', '[]', '{"banked":"1","since":null}', '{"banked":1}'])
      expect(readStopwatch(other)).toBeNull();
  });

  it.each([
    [0, '0:00'],
    [59_999, '0:59'],
    [1_122_000, '18:42'],
    [3_723_000, '1:02:03'],
  ])('says %i as %s', (milliseconds, said) => expect(sayElapsed(milliseconds)).toBe(said));
});
