import { useEffectEvent, useLayoutEffect, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useKeys } from '../keys/keys-provider.tsx';

/** Between the words and the card, and between the card and the window's edge, in px. */
const GAP = 8;

type Props = {
  name: string;
  /** The words it belongs to, as they stand in the window now; empty where they are out of sight for good. */
  boxes(): readonly DOMRect[];
  onClose(): void;
  /** A press elsewhere closes it too. */
  closesOnPressBeside: boolean;
  children: ReactNode;
};

/** Lies above the words it belongs to, or below them where there is no room, and goes where they go. */
export function FloatingCard({ name, boxes, onClose, closesOnPressBeside, children }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useKeys({ close: onClose });

  const put = useEffectEvent(() => {
    if (place.current !== null) putBeside(place.current, boxes());
  });
  const pressed = useEffectEvent((target: EventTarget | null) => {
    if (closesOnPressBeside && target instanceof Element && !isOwn(place.current, target)) onClose();
  });
  useLayoutEffect(() => {
    const card = place.current;
    if (card === null) return;
    put();
    let frame = 0;
    const follow = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => put());
    };
    const press = (event: Event) => pressed(event.target);
    const sizes = new ResizeObserver(follow);
    sizes.observe(card);
    window.addEventListener('resize', follow);
    document.addEventListener('scroll', follow, { capture: true, passive: true });
    document.addEventListener('pointerdown', press, { capture: true });
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      window.removeEventListener('resize', follow);
      document.removeEventListener('scroll', follow, { capture: true });
      document.removeEventListener('pointerdown', press, { capture: true });
    };
  }, []);
  return createPortal(
    <div
      ref={place}
      className="mark-card"
      role="region"
      aria-label={name}
      // The words stay selected.
      onMouseDown={(event) => isField(event.target) || event.preventDefault()}
    >
      {children}
    </div>,
    document.body,
  );
}

/** What it opens over itself, such as a list of tags, is its own. */
function isOwn(card: Element | null, target: Element): boolean {
  return card?.contains(target) === true || target.closest('.mark-card, .mark-list, .toasts') !== null;
}

function isField(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}

function putBeside(card: HTMLElement, boxes: readonly DOMRect[]): void {
  const { innerWidth, innerHeight } = window;
  const seen = boxes.filter(({ top, bottom }) => bottom > 0 && top < innerHeight);
  const first = seen[0];
  card.style.visibility = first === undefined ? 'hidden' : '';
  if (first === undefined) return;
  const top = Math.min(...seen.map((box) => box.top));
  const bottom = Math.max(...seen.map((box) => box.bottom));
  const { offsetWidth: width, offsetHeight: height } = card;
  const above = top - height - GAP;
  const below = bottom + GAP;
  const y = above >= GAP ? above : Math.min(below, innerHeight - height - GAP);
  const x = (first.left + first.right) / 2 - width / 2;
  card.style.top = `${Math.max(GAP, y)}px`;
  card.style.left = `${Math.min(Math.max(GAP, x), Math.max(GAP, innerWidth - width - GAP))}px`;
}
