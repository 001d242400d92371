import type { Element } from 'hast';
import { useState, type ReactNode } from 'react';
import { NotShown } from './not-shown.tsx';

type Props = {
  kind: 'audio' | 'video';
  /** What a screen reader calls it. */
  label: string;
  /** Relative to the course; said where it can't be played. */
  file: unknown;
  /** Null where `parts` are the choice of files. */
  address: string | null;
  poster?: unknown;
  /** `source` and `track` elements with addresses of the page's own. */
  parts?: readonly Element[];
};

/** Plays a recording of the course in place, when the learner says so. Only its beginning is loaded before that. */
export function Player({ kind: Tag, label, file, address, poster, parts = [] }: Props) {
  const [failed, setFailed] = useState(false);
  if (failed) return <NotShown file={file} remote={undefined} />;
  const fail = () => setFailed(true);
  const sources = parts.filter(({ tagName }) => tagName === 'source');
  return (
    <Tag
      controls
      preload="metadata"
      aria-label={label}
      src={address ?? undefined}
      poster={typeof poster === 'string' ? poster : undefined}
      onError={fail}
    >
      {sources.map((source, index) => (
        // The browser tries one after the other.
        <source
          key={index}
          src={text(source, 'src')}
          onError={index === sources.length - 1 ? fail : undefined}
        />
      ))}
      {parts.filter(({ tagName }) => tagName === 'track').map(renderTrack)}
    </Tag>
  );
}

function renderTrack(track: Element, index: number): ReactNode {
  return (
    <track
      key={index}
      src={text(track, 'src')}
      kind={text(track, 'kind')}
      srcLang={text(track, 'srcLang')}
      label={text(track, 'label')}
    />
  );
}

function text({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  return typeof value === 'string' ? value : undefined;
}
