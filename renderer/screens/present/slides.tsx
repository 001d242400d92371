import { useEffect, useEffectEvent, useRef } from 'react';
import type { ModuleView } from '../../../contract/views.ts';
import { moduleAt, type ShowAddress } from '../../address/address.ts';
import { goTo } from '../../address/use-address.ts';
import { useSettings } from '../../look/use-settings.ts';
import { useWords } from '../../words/words.ts';
import { useVisit } from '../module/use-visit.ts';
import { enterFullScreen, leaveFullScreen } from './full-screen.ts';
import { ShowStage } from './show-stage.tsx';
import { ShowStatus } from './show-status.tsx';
import { useOpenPresenter } from './use-open-presenter.ts';
import { useEnd } from './use-end.ts';
import { usePointer } from './use-pointer.ts';
import { useShow } from './use-show.ts';
import { useShowKeys } from './use-show-keys.ts';
import { useStillPointer } from './use-still-pointer.ts';

/** What the audience sees: the slide, and nothing else. */
export function Slides({ module, address }: { module: ModuleView; address: ShowAddress }) {
  const words = useWords();
  const { settings } = useSettings();
  const show = useShow(module, address);
  const openPresenter = useOpenPresenter();
  const isStill = useStillPointer();
  const { cover } = show.session.state;
  const slide = module.slides[show.place.n - 1] ?? null;
  useVisit(module, slide);

  const { course, module: path } = address;
  const leave = () => goTo(moduleAt({ course, module: path, slide: slide?.key ?? null }), { replace: true });
  const screen = useFullScreen(leave);
  const pointer = usePointer(show.point, () => (cover === null ? show.forward() : show.cover(cover)));
  const typed = useShowKeys(module, show, {
    close: leave,
    laser: pointer.toggle,
    'full-screen': screen.toggle,
    'presenter-window': () => {
      screen.staysWithout();
      openPresenter(address);
    },
  });
  useEnd(show.session.isEnded || slide === null, leave);

  return (
    <main
      className="show"
      tabIndex={-1}
      data-still={isStill || pointer.isOn || undefined}
      {...pointer.handlers}
    >
      <title>{words.windowTitle(words.presenting(module.title))}</title>
      <h1 className="vh" dir="auto">
        {module.title}
      </h1>
      <div className="show__slide" inert={cover !== null}>
        <ShowStage
          module={module}
          show={show}
          fillsPlace={settings.slideShape === 'window'}
          over={pointer.over}
        />
      </div>
      {cover !== null && <div className={`show__cover show__cover--${cover}`} />}
      {typed !== null && <p className="show__typed num">{words.goingTo(typed)}</p>}
      <ShowStatus module={module} show={show} />
    </main>
  );
}

type FullScreen = { toggle(): void; staysWithout(): void };

/** Leaving the full screen, for which the system has keys of its own, leaves the show; not so where it is asked for here. */
function useFullScreen(leave: () => void): FullScreen {
  const stays = useRef(false);
  const onChange = useEffectEvent(() => {
    if (document.fullscreenElement !== null) stays.current = false;
    else if (!stays.current) leave();
  });
  useEffect(() => {
    const listener = () => onChange();
    document.addEventListener('fullscreenchange', listener);
    return () => {
      document.removeEventListener('fullscreenchange', listener);
      leaveFullScreen();
    };
  }, []);
  return {
    toggle() {
      stays.current = document.fullscreenElement !== null;
      if (stays.current) leaveFullScreen();
      else enterFullScreen();
    },
    staysWithout: () => void (stays.current = true),
  };
}
