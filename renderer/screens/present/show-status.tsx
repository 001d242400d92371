import type { ModuleView } from '../../../contract/views.ts';
import { slideName } from '../../slide/slide-name.ts';
import { useWords } from '../../words/words.ts';
import { StepsStatus } from '../module/steps-status.tsx';
import type { Show } from './use-show.ts';

/** Says each turn and each step once, for those who hear the slides. */
export function ShowStatus({ module, show }: { module: ModuleView; show: Show }) {
  const words = useWords();
  const { place, session } = show;
  const slide = module.slides[place.n - 1];
  const { cover } = session.state;
  if (slide === undefined) return null;
  return (
    <>
      <p className="vh" role="status">
        {words.slideAnnounced(slide.n, module.slides.length, slideName(slide, words))}
      </p>
      {slide.steps > 0 && <StepsStatus key={slide.key} slide={slide} steps={place} />}
      <p className="vh" role="status">
        {cover === 'black' && words.screenIsBlack}
        {cover === 'white' && words.screenIsWhite}
      </p>
    </>
  );
}
