import { useState, type ComponentProps } from 'react';
import type { Element } from 'hast';
import type { ExtraProps } from 'hast-util-to-jsx-runtime';

/** A span of the tree: the one kind with a class of its own is an image beside its alternative text. */
export function PassageSpan({ node, ...props }: ComponentProps<'span'> & ExtraProps) {
  if (node && props.className === 'picture') return <Picture node={node} />;
  return <span {...props} />;
}

/** The alternative text is real text: hidden from the eye while the image shows, in a frame where it can't. */
function Picture({ node }: { node: Element }) {
  const [failed, setFailed] = useState(false);
  const image = child(node, 'img');
  const src = image?.properties['src'];
  const text = child(node, 'span')?.children[0];
  const isShown = typeof src === 'string' && !failed;
  return (
    <span className="picture" data-missing={isShown ? undefined : true}>
      {isShown && (
        <img
          src={src}
          alt=""
          width={pixels(image?.properties['width'])}
          height={pixels(image?.properties['height'])}
          onError={() => setFailed(true)}
        />
      )}
      {text?.type === 'text' && <span className="picture-text">{text.value}</span>}
    </span>
  );
}

function child(node: Element, tag: string): Element | undefined {
  return node.children.find((each): each is Element => each.type === 'element' && each.tagName === tag);
}

function pixels(value: unknown): number | undefined {
  return Number(value) || undefined;
}
