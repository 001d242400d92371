import type { ModuleView } from '../../../contract/views.ts';
import { slideName } from '../../slide/slide-name.ts';
import { useWords } from '../../words/words.ts';
import { MANY_TICKS } from '../module/ticks.tsx';
import { keepFocus } from './keep-focus.ts';

/** The progress line of a show: here a tick is a button, for the address is the show's own. */
export function ShowTicks({ module, n, go }: { module: ModuleView; n: number; go(n: number): void }) {
  const words = useWords();
  const { slides } = module;
  return (
    <nav className={slides.length > MANY_TICKS ? 'ticks ticks--many' : 'ticks'} aria-label={words.progress}>
      {slides.map((slide) => (
        <button
          key={slide.key}
          type="button"
          className={slide.n < n ? 'is-seen' : undefined}
          aria-label={words.slideName(slide.n)}
          title={words.hitWhere(slide.n, slideName(slide, words))}
          aria-current={slide.n === n ? 'true' : undefined}
          tabIndex={-1}
          {...keepFocus}
          onClick={() => go(slide.n)}
        />
      ))}
    </nav>
  );
}
