import { useLayoutEffect, useRef, useState } from 'react';

/**
 * What is tried, in order: the text's size as a part of the designed one, and the height a picture may have in units
 * of a 64th of the slide's width. A picture gives way before the text does. What is too long at the last one scrolls.
 */
const FITS = [
  { text: 1, picture: 20.5 },
  { text: 1, picture: 17 },
  { text: 1, picture: 14 },
  { text: 0.9, picture: 13 },
  { text: 0.8, picture: 12 },
  { text: 0.72, picture: 11 },
] as const;

/**
 * Keeps a slide's text as large as its frame allows, at any size of the frame. `content` is what it depends on.
 * `scrolls` is true where even the smallest type is too long.
 */
export function useFittedSlide(content: unknown) {
  const slide = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);

  useLayoutEffect(() => {
    const [frame, text] = [slide.current, body.current];
    if (frame === null || text === null) return;
    const fit = () => setScrolls(!fitText(frame, text));
    // It tells once at the start, before the first frame is painted.
    const sizes = new ResizeObserver(fit);
    sizes.observe(frame);
    // Images and fonts come later and change the text's height.
    text.addEventListener('load', fit, true);
    document.fonts.addEventListener('loadingdone', fit);
    return () => {
      sizes.disconnect();
      text.removeEventListener('load', fit, true);
      document.fonts.removeEventListener('loadingdone', fit);
    };
  }, [content]);

  return { slide, body, scrolls };
}

/** True where the text fits. */
function fitText(slide: HTMLElement, body: HTMLElement): boolean {
  return FITS.some(({ text, picture }) => {
    slide.style.setProperty('--fit', String(text));
    slide.style.setProperty('--picture', String(picture));
    // Heights are rounded each for itself.
    return body.scrollHeight <= body.clientHeight + 1;
  });
}
