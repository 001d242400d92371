import { Check } from 'lucide-react';
import { memo } from 'react';
import type { SlideView } from '../../../contract/views.ts';
import { SlideSigns } from '../../annotating/slide-signs.tsx';
import { ChangeMark } from '../../slide/change-mark.tsx';
import { SlideFrame } from '../../slide/slide-frame.tsx';
import { slideName } from '../../slide/slide-name.ts';
import { useWords } from '../../words/words.ts';

type Props = {
  slide: SlideView;
  moduleTitle: string;
  language: string | null;
  /** Where it opens in the deck. */
  link: string;
  isCurrent: boolean;
  isTabStop: boolean;
  isFound: boolean;
};

/** A slide as it is, made small: its picture is for the eye, its name is the link. */
export const SlideCell = memo(function SlideCell(props: Props) {
  const { slide, moduleTitle, language, link, isCurrent, isTabStop, isFound } = props;
  const words = useWords();
  return (
    <div className="over__cell" role="gridcell" data-current={isCurrent || undefined}>
      <div inert className="over__slide">
        <SlideFrame slide={slide} moduleTitle={moduleTitle} language={language} />
      </div>
      <a
        className="over__name"
        href={link}
        data-n={slide.n}
        tabIndex={isTabStop ? 0 : -1}
        aria-current={isCurrent ? 'true' : undefined}
      >
        <span className={isFound ? 'num over__found' : 'num'}>{slide.n}</span>
        <span className="over__title" dir="auto">
          {slideName(slide, words)}
        </span>
        <span className="over__marks">
          <SlideSigns slide={slide.key} />
          {slide.change !== null && <ChangeMark kind={slide.change} />}
          {slide.seen && <Check aria-label={words.seen} role="img" />}
        </span>
      </a>
    </div>
  );
});
