import type { Element } from 'hast';
import { useWords } from '../words/words.ts';
import { NotShown } from './not-shown.tsx';
import { Player } from './player.tsx';
import { childElement, labelOf } from './read-node.ts';

/** A recording where the author put it, with the text that says what it is below. */
export function Recording({ node }: { node: Element }) {
  const words = useWords();
  const video = childElement(node, 'video');
  const recording = video ?? childElement(node, 'audio');
  const text = labelOf(node);
  const { src, poster, dataFile, dataRemote } = recording?.properties ?? {};
  const parts = recording?.children.filter((child) => child.type === 'element') ?? [];
  const isPlayable = typeof src === 'string' || parts.some(({ tagName }) => tagName === 'source');
  return (
    <span className="media" data-step={node.properties['dataStep']}>
      {isPlayable ? (
        <Player
          kind={video ? 'video' : 'audio'}
          label={text ?? words.recording}
          file={dataFile}
          address={typeof src === 'string' ? src : null}
          poster={poster}
          parts={parts}
        />
      ) : (
        <NotShown file={dataFile} remote={dataRemote} />
      )}
      {text !== null && <span className="media-text">{text}</span>}
    </span>
  );
}
