import { useSlideMarks } from './annotations.tsx';

/** The bookmark, as it lies in the slide. For the eye: the button in the bar says it. */
export function Ribbon({ slide }: { slide: string }) {
  const marks = useSlideMarks(slide);
  return marks?.isBookmarked === true && <span className="ribbon" aria-hidden="true" />;
}
