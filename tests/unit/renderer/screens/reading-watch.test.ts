import { describe, expect, it } from 'vitest';
import { newReadingWatch } from '../../../../renderer/screens/module/reading-watch.ts';

const SECOND = 1000;

function watched() {
  const told: number[] = [];
  const watch = newReadingWatch((seconds) => told.push(seconds), 0);
  /** Looks every five seconds, from one time to another; in seconds. */
  const pass = (from: number, to: number, isInView = true) => {
    for (let at = from + 5; at <= to; at += 5) watch.look(at * SECOND, isInView);
  };
  return { watch, told, pass, all: () => told.reduce((sum, each) => sum + each, 0) };
}

describe('the time read', () => {
  it('is told by the minute, and the rest on leaving', () => {
    const { watch, told, pass } = watched();
    pass(0, 75);
    expect(told).toEqual([60]);
    watch.report();
    watch.report();
    expect(told).toEqual([60, 15]);
  });

  it('does not count while the page is out of view', () => {
    const { watch, pass, all } = watched();
    pass(0, 20);
    pass(20, 600, false);
    watch.report();
    expect(all()).toBe(20);
  });

  it('ends some time after the last thing the learner did, and goes on with the next', () => {
    const { watch, pass, all } = watched();
    pass(0, 1000);
    watch.report();
    expect(all()).toBe(120);
    watch.act(1000 * SECOND);
    pass(1000, 1030);
    watch.report();
    expect(all()).toBe(150);
  });

  it('does not count the sleep of the computer, nor a clock that is set back', () => {
    const { watch, pass, all } = watched();
    pass(0, 10);
    watch.act(50_000 * SECOND);
    watch.look(50_000 * SECOND, true);
    watch.look(100 * SECOND, true);
    watch.report();
    expect(all()).toBe(10);
  });
});
