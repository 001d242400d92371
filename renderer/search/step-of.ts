const PAGE = 6;

type Pressed = { key: string; shiftKey: boolean; ctrlKey: boolean; altKey: boolean; metaKey: boolean };

/** The row a key moves to, of `count` rows; null where the key moves none. At the ends one stays. */
export function stepOf(pressed: Pressed, at: number, count: number): number | null {
  if (count === 0 || pressed.shiftKey || pressed.ctrlKey || pressed.altKey || pressed.metaKey) return null;
  const last = count - 1;
  switch (pressed.key) {
    case 'ArrowDown':
      return Math.min(at + 1, last);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'PageDown':
      return Math.min(at + PAGE, last);
    case 'PageUp':
      return Math.max(at - PAGE, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
