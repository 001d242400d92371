import type { Element } from 'hast';
import { useState } from 'react';
import { Enlargeable } from './enlargeable.tsx';
import { NotShown } from './not-shown.tsx';
import { childElement, labelOf } from './read-node.ts';

/** The alternative text is real text: hidden from the eye while the image shows, in a frame where it can't. */
export function Picture({ node }: { node: Element }) {
  const [failed, setFailed] = useState(false);
  const { src, width, height, dataFile, dataRemote } = childElement(node, 'img')?.properties ?? {};
  const text = labelOf(node);
  const isShown = typeof src === 'string' && !failed;
  return (
    <span
      className="picture"
      data-step={node.properties['dataStep']}
      data-atom={isShown ? '' : undefined}
      data-missing={isShown ? undefined : true}
    >
      {isShown && (
        <Enlargeable src={src} text={text}>
          <img
            src={src}
            alt=""
            width={pixels(width)}
            height={pixels(height)}
            onError={() => setFailed(true)}
          />
        </Enlargeable>
      )}
      {text !== null && <span className="picture-text">{text}</span>}
      {!isShown && <NotShown file={dataFile} remote={dataRemote} />}
    </span>
  );
}

function pixels(value: unknown): number | undefined {
  return Number(value) || undefined;
}
