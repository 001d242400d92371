/** In the system's own pixels, over all displays. */
export type Bounds = { x: number; y: number; width: number; height: number };

export type WindowPlace = {
  /** Without a position the system chooses one. */
  bounds: { width: number; height: number } | Bounds;
  isMaximized: boolean;
};

export const smallestWindow = { width: 480, height: 400 };
const firstWindow = { width: 1280, height: 832 };

/** Of a window's upper edge, so much has to be on a display for it to be grasped and moved. */
const grip = { width: 120, height: 32 };

/**
 * Where a window goes that was last seen at `last` (null: never). A place that is on no display any more, because
 * one was unplugged or made smaller, is given up; a window larger than its display is cut to fit.
 */
export function placeWindow(
  last: { bounds: Bounds; isMaximized: boolean } | null,
  workAreas: readonly Bounds[],
): WindowPlace {
  const display = last && workAreas.find((area) => holdsGrip(area, last.bounds));
  if (!last || !display) {
    const size = last?.bounds ?? firstWindow;
    return { bounds: fitSize(size, workAreas[0] ?? firstWindow), isMaximized: last?.isMaximized ?? false };
  }
  const size = fitSize(last.bounds, display);
  return {
    bounds: {
      x: between(last.bounds.x, display.x, display.x + display.width - size.width),
      y: between(last.bounds.y, display.y, display.y + display.height - size.height),
      ...size,
    },
    isMaximized: last.isMaximized,
  };
}

function holdsGrip(area: Bounds, { x, y, width }: Bounds): boolean {
  const visible = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return visible >= grip.width && y >= area.y - grip.height && y + grip.height <= area.y + area.height;
}

function fitSize(size: { width: number; height: number }, area: { width: number; height: number }) {
  return {
    width: between(size.width, smallestWindow.width, area.width),
    height: between(size.height, smallestWindow.height, area.height),
  };
}

/** Where the limits cross, the upper one wins: nothing is larger than its display. */
function between(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
