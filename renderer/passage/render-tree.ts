import type { Root } from 'hast';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { ReactNode } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { CodeBlock } from './code-block.tsx';
import { limitFormulas } from '../../core/markdown/limit-formulas.ts';
import { PassageDiv, PassageSpan } from './passage-box.tsx';
import { PassageLink } from './passage-link.tsx';
import { PassageTable } from './wide-content.tsx';

const components = {
  a: PassageLink,
  span: PassageSpan,
  div: PassageDiv,
  table: PassageTable,
  pre: CodeBlock,
};

/** A passage's tree as React elements. The tree comes sanitised, with every address judged. */
export function renderTree(tree: Root): ReactNode {
  // The library names its result by a global type that React no longer declares; `jsx` makes React elements.
  return toJsxRuntime(limitFormulas(tree), {
    Fragment,
    jsx,
    jsxs,
    passNode: true,
    components,
  }) as ReactNode;
}
