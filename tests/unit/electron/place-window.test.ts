import { describe, expect, test } from 'vitest';
import { placeWindow, type Bounds } from '../../../electron/place-window.ts';

const laptop: Bounds = { x: 0, y: 25, width: 1440, height: 875 };
const monitor: Bounds = { x: 1440, y: 0, width: 2560, height: 1440 };

function place(bounds: Bounds, workAreas: readonly Bounds[], isMaximized = false) {
  return placeWindow({ bounds, isMaximized }, workAreas);
}

describe('a window', () => {
  test('that was never seen gets a size that fits, and no place', () => {
    expect(placeWindow(null, [laptop])).toEqual({ bounds: { width: 1280, height: 832 }, isMaximized: false });
    expect(placeWindow(null, [{ x: 0, y: 0, width: 1024, height: 600 }]).bounds).toEqual({
      width: 1024,
      height: 600,
    });
  });

  test('comes back where it was, on either display', () => {
    const onLaptop = { x: 100, y: 100, width: 1000, height: 700 };
    const onMonitor = { x: 2000, y: 200, width: 1600, height: 1000 };
    expect(place(onLaptop, [laptop, monitor]).bounds).toEqual(onLaptop);
    expect(place(onMonitor, [laptop, monitor], true)).toEqual({ bounds: onMonitor, isMaximized: true });
  });

  test('whose display is gone keeps its size and loses its place', () => {
    expect(place({ x: 2000, y: 200, width: 1000, height: 700 }, [laptop], true)).toEqual({
      bounds: { width: 1000, height: 700 },
      isMaximized: true,
    });
  });

  test('that can hardly be grasped is brought back', () => {
    for (const bounds of [
      { x: 1400, y: 100, width: 1000, height: 700 },
      { x: -950, y: 100, width: 1000, height: 700 },
      { x: 100, y: 890, width: 1000, height: 700 },
      { x: 100, y: -400, width: 1000, height: 700 },
    ]) {
      expect(place(bounds, [laptop]).bounds, JSON.stringify(bounds)).toEqual({ width: 1000, height: 700 });
    }
  });

  test('that hangs over an edge is moved onto the display', () => {
    expect(place({ x: 1200, y: 400, width: 1000, height: 700 }, [laptop]).bounds).toEqual({
      x: 440,
      y: 200,
      width: 1000,
      height: 700,
    });
  });

  test('larger than the display is cut to fit, and one too small is not restored as such', () => {
    expect(place({ x: 0, y: 25, width: 4000, height: 3000 }, [laptop]).bounds).toEqual(laptop);
    expect(place({ x: 0, y: 25, width: 200, height: 10 }, [laptop]).bounds).toMatchObject({
      width: 480,
      height: 400,
    });
  });

  test('finds a place where the system names no display', () => {
    expect(placeWindow(null, []).bounds).toEqual({ width: 1280, height: 832 });
  });
});
