import { Moon, Pause, Play, RotateCcw, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { useKeyboard } from '../../keys/keys-provider.tsx';
import { firstKey } from '../../keys/show-key.ts';
import { sayTime } from '../../words/say-when.ts';
import { useWords } from '../../words/words.ts';
import { keepFocus } from './keep-focus.ts';
import type { Cover } from './show-session.ts';
import { elapsed, sayElapsed } from './stopwatch.ts';
import { useSeconds, useStopwatch } from './use-stopwatch.ts';

type Props = { show: string; cover: Cover | null; onCover(cover: Cover): void };

/** The time since the beginning and of the day, and what covers the screen. */
export function PresenterClock({ show, cover, onCover }: Props) {
  const words = useWords();
  const keyboard = useKeyboard();
  const now = useSeconds();
  const { watch, toggle, reset } = useStopwatch(show);
  const isPaused = watch.since === null;
  return (
    <section aria-labelledby="since-begun">
      <h2 className="label" id="since-begun">
        {words.sinceBegun}
      </h2>
      <p className="clock num" role="timer" data-paused={isPaused || undefined}>
        {sayElapsed(elapsed(watch, now))}
      </p>
      <p className="quiet num">
        {isPaused ? `${words.clockPaused} · ` : ''}
        {words.itIs(sayTime(now, words))}
      </p>
      <div className="row presenter__tools">
        <Tool name={isPaused ? words.clockGoOn : words.clockPause} onPress={toggle}>
          {isPaused ? <Play aria-hidden className="points-along" /> : <Pause aria-hidden />}
        </Tool>
        <Tool name={words.clockReset} onPress={reset}>
          <RotateCcw aria-hidden />
        </Tool>
        <Tool
          name={words.blackScreen}
          shortcut={firstKey('black-screen', keyboard, words)}
          isOn={cover === 'black'}
          onPress={() => onCover('black')}
        >
          <Moon aria-hidden />
        </Tool>
        <Tool
          name={words.whiteScreen}
          shortcut={firstKey('white-screen', keyboard, words)}
          isOn={cover === 'white'}
          onPress={() => onCover('white')}
        >
          <Sun aria-hidden />
        </Tool>
      </div>
    </section>
  );
}

type ToolProps = { name: string; shortcut?: string; isOn?: boolean; onPress(): void; children: ReactNode };

function Tool({ name, shortcut, isOn, onPress, children }: ToolProps) {
  const words = useWords();
  return (
    <button
      type="button"
      className="iconbtn"
      aria-label={name}
      aria-pressed={isOn}
      title={shortcut === undefined ? name : words.withKey(name, shortcut)}
      {...keepFocus}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
