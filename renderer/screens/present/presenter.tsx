import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ModuleView } from '../../../contract/views.ts';
import { moduleAt, type ShowAddress } from '../../address/address.ts';
import { goTo } from '../../address/use-address.ts';
import { useKeyboard } from '../../keys/keys-provider.tsx';
import { firstKey } from '../../keys/show-key.ts';
import { useSettings } from '../../look/use-settings.ts';
import { moduleName } from '../../words/name-module.ts';
import { useWords } from '../../words/words.ts';
import { keepFocus } from './keep-focus.ts';
import { NextUp } from './next-up.tsx';
import { PresenterClock } from './presenter-clock.tsx';
import { PresenterNotes, stepNotesSize } from './presenter-notes.tsx';
import { ShowStage } from './show-stage.tsx';
import { ShowStatus } from './show-status.tsx';
import { ShowTicks } from './show-ticks.tsx';
import { useEnd } from './use-end.ts';
import { usePointer } from './use-pointer.ts';
import { useShow } from './use-show.ts';
import { useShowKeys } from './use-show-keys.ts';

/** The presenter's window: the slide on show, what comes next, the notes and the time. */
export function Presenter({ module, address }: { module: ModuleView; address: ShowAddress }) {
  const words = useWords();
  const keyboard = useKeyboard();
  const { settings, change } = useSettings();
  const show = useShow(module, address);
  const { place, session } = show;
  const { cover } = session.state;
  const slide = module.slides[place.n - 1] ?? null;
  const pointer = usePointer(show.point, () => undefined);
  const sizeNotes = (direction: 1 | -1) =>
    change((now) => ({ presenterNotes: stepNotesSize(now.presenterNotes, direction) }));

  function end(): void {
    show.end();
    leave();
  }
  function leave(): void {
    window.close();
    // A window that no script has opened stays; it is a reader's again.
    const { course, module: path } = address;
    const here = { course, module: path, slide: slide?.key ?? null };
    goTo(moduleAt(here), { replace: true });
  }
  const typed = useShowKeys(module, show, {
    close: end,
    laser: pointer.toggle,
    'larger-notes': () => sizeNotes(1),
    'smaller-notes': () => sizeNotes(-1),
    'presenter-window': () => undefined,
  });
  useEnd(session.isEnded, leave);

  const isAlone = !Object.values(session.others).includes('slides');
  return (
    <main className="presenter" tabIndex={-1}>
      <title>{words.windowTitle(words.presenterTitle(moduleName(module.title)))}</title>
      <h1 className="vh" dir="auto">
        {words.presenterTitle(module.title)}
      </h1>
      <div className="presenter__slides">
        <div className="presenter__now" data-points={pointer.isOn || undefined} {...pointer.handlers}>
          <ShowStage
            module={module}
            show={show}
            fillsPlace={settings.slideShape === 'window'}
            over={pointer.over}
          >
            {cover !== null && (
              <p className={`presenter__cover presenter__cover--${cover}`}>
                {cover === 'black' ? words.screenIsBlack : words.screenIsWhite}
              </p>
            )}
          </ShowStage>
        </div>
        <div className="presenter__under">
          <NextUp module={module} show={show} />
          <PresenterClock show={address.show} cover={cover} onCover={show.cover} />
        </div>
      </div>
      {slide && (
        <PresenterNotes
          key={slide.key}
          slide={slide}
          language={module.language}
          size={settings.presenterNotes}
          onSize={sizeNotes}
        />
      )}
      <footer className="footbar presenter__foot">
        <ShowTicks module={module} n={place.n} go={show.go} />
        <div className="row row--3 presenter__where">
          <span className="names" dir="auto">
            {moduleName(module.title)}
          </span>
          <span className="presenter__link" data-alone={isAlone || undefined}>
            {isAlone ? words.presenterAlone : words.presenterInStep}
          </span>
        </div>
        <div className="row">
          <button
            type="button"
            className="iconbtn"
            aria-label={words.previousSlide}
            title={words.withKey(words.previousSlide, firstKey('previous-slide', keyboard, words))}
            {...keepFocus}
            onClick={show.back}
          >
            <ChevronLeft aria-hidden className="points-along" />
          </button>
          <bdi className="num presenter__position">
            {typed === null ? (
              <>
                <b>{place.n}</b> {words.positionOf(module.slides.length)}
              </>
            ) : (
              words.goingTo(typed)
            )}
          </bdi>
          <button
            type="button"
            className="iconbtn"
            aria-label={words.nextSlide}
            title={words.withKey(words.nextSlide, firstKey('next-slide', keyboard, words))}
            {...keepFocus}
            onClick={show.forward}
          >
            <ChevronRight aria-hidden className="points-along" />
          </button>
        </div>
        <div className="row">
          <button type="button" className="btn btn--bare" onClick={end}>
            {words.presenterEndShow} <kbd aria-hidden="true">{firstKey('close', keyboard, words)}</kbd>
          </button>
        </div>
      </footer>
      <ShowStatus module={module} show={show} />
    </main>
  );
}
