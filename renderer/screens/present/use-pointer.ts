import { useRef, useState, type PointerEvent, type RefObject } from 'react';
import type { Point } from './show-session.ts';

/** A press that lasts longer points, a shorter one is a click. */
const HELD_MS = 250;

type Handlers = {
  onPointerDown(event: PointerEvent): void;
  onPointerMove(event: PointerEvent): void;
  onPointerUp(event: PointerEvent): void;
  onPointerLeave(): void;
};

export type SlidePointer = {
  /** For the element that lies exactly over the slide. */
  over: RefObject<HTMLDivElement | null>;
  isOn: boolean;
  toggle(): void;
  /** For what the mouse moves on. */
  handlers: Handlers;
};

/**
 * Pointing with the mouse: after `toggle`, or for as long as its button is held. `tell` hears where, as parts of the
 * slide, at most once a frame; `onClick` a click that did not point.
 */
export function usePointer(
  tell: (point: Point | null) => void,
  onClick: (event: PointerEvent) => void,
): SlidePointer {
  const over = useRef<HTMLDivElement>(null);
  const [isToggled, setToggled] = useState(false);
  const [isHeld, setHeld] = useState(false);
  const press = useRef<ReturnType<typeof setTimeout> | null>(null);
  const frame = useRef(0);
  const isOn = isToggled || isHeld;

  function point({ clientX, clientY }: { clientX: number; clientY: number }): void {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => {
      const slide = over.current?.getBoundingClientRect();
      if (!slide || slide.width === 0) return;
      const at = { x: (clientX - slide.left) / slide.width, y: (clientY - slide.top) / slide.height };
      const isInside = at.x >= 0 && at.x <= 1 && at.y >= 0 && at.y <= 1;
      tell(isInside ? at : null);
    });
  }
  function rest(): void {
    cancelAnimationFrame(frame.current);
    tell(null);
  }
  function letGo(): void {
    if (press.current !== null) clearTimeout(press.current);
    press.current = null;
  }

  return {
    over,
    isOn,
    toggle() {
      setToggled(!isToggled);
      if (isToggled) rest();
    },
    handlers: {
      onPointerDown(event) {
        if (event.button !== 0 || hasItsOwnUse(event.target)) return;
        const { clientX, clientY } = event;
        letGo();
        press.current = setTimeout(() => {
          press.current = null;
          setHeld(true);
          point({ clientX, clientY });
        }, HELD_MS);
      },
      onPointerMove(event) {
        if (isOn) point(event);
      },
      onPointerUp(event) {
        const wasClick = press.current !== null;
        letGo();
        if (isHeld) {
          setHeld(false);
          if (!isToggled) rest();
        } else if (wasClick) onClick(event);
      },
      onPointerLeave() {
        letGo();
        setHeld(false);
        if (isOn) rest();
      },
    },
  };
}

/** A link, a button or a player on the slide takes the click for itself. */
function hasItsOwnUse(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a, button, audio, video, summary') !== null;
}
