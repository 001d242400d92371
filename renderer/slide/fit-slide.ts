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

/** Where a picture leads, it is tried at these heights first. */
const LEADING_HEIGHTS = [25.5, 24, 22.5, 21, 19.5, 18, 16.5, 15] as const;

/** Over so much of the slide's width a picture leaves no room for words beside it. */
const LEAVES_ROOM = 0.66;

/**
 * Keeps a slide's text as large as its frame allows, at any size of the frame. `content` is what it depends on.
 * `scrolls` is true where even the smallest type is too long. On a slide that a picture leads, its words stand beside it
 * where it is larger so (`data-beside`).
 */
export function useFittedSlide(content: unknown, isLedByPicture: boolean) {
  const slide = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);

  useLayoutEffect(() => {
    const [frame, text] = [slide.current, body.current];
    if (frame === null || text === null) return;
    const fit = () => {
      sizePictures(text, isLedByPicture);
      setScrolls(!((isLedByPicture && fitPicture(frame, text)) || fitText(frame, text)));
    };
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
  }, [content, isLedByPicture]);

  return { slide, body, scrolls };
}

/** On a slide of so many pixels' width a picture stands in its own size: on any other it is larger or smaller with it. */
const PIXELS_WIDE = 1024;

/** A picture of pixels that leads is shown at so much of its size at most; a drawing is as sharp at any. */
const LARGEST = 1.5;

/** Says each picture's shape, and how wide it may get in units of the slide, once it is there. */
function sizePictures(body: HTMLElement, isLedByPicture: boolean): void {
  for (const image of body.querySelectorAll<HTMLImageElement>('.picture img')) {
    const { naturalWidth, naturalHeight, currentSrc } = image;
    if (naturalWidth === 0 || naturalHeight === 0) continue;
    const isDrawing = /\.svg(?:$|[?#])/i.test(currentSrc);
    const asked = image.hasAttribute('width') ? Number(image.getAttribute('width')) : null;
    const own = ((asked ?? naturalWidth) / PIXELS_WIDE) * 64;
    const most = asked === null && isLedByPicture ? (isDrawing ? 64 : own * LARGEST) : own;
    image.style.setProperty('--most', String(most));
    image.style.setProperty('--shape', String(naturalWidth / naturalHeight));
    image.dataset['sized'] = '';
  }
}

type Fit = { text: number; picture: number };

/** True where the text fits. */
function fitText(slide: HTMLElement, body: HTMLElement): boolean {
  delete slide.dataset['beside'];
  return FITS.some((fit) => fits(slide, body, fit));
}

/** True where the picture is shown as large as it can be, and its words with it. */
function fitPicture(slide: HTMLElement, body: HTMLElement): boolean {
  const image = body.querySelector('.picture img');
  if (image === null) return false;
  const tryHeights = () =>
    LEADING_HEIGHTS.some((picture) => fits(slide, body, { text: 1, picture }))
      ? image.getBoundingClientRect()
      : null;
  delete slide.dataset['beside'];
  const below = tryHeights();
  if (below !== null && below.width > LEAVES_ROOM * body.clientWidth) return true;
  slide.dataset['beside'] = '';
  const beside = tryHeights();
  if (beside !== null && beside.height > (below?.height ?? 0)) return true;
  delete slide.dataset['beside'];
  return tryHeights() !== null;
}

function fits(slide: HTMLElement, body: HTMLElement, { text, picture }: Fit): boolean {
  slide.style.setProperty('--fit', String(text));
  slide.style.setProperty('--picture', String(picture));
  // Heights are rounded each for itself.
  return body.scrollHeight <= body.clientHeight + 1;
}
