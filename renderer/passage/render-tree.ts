import type { Root } from 'hast';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { ReactNode } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { PassageLink } from './passage-link.tsx';
import { PassageSpan } from './picture.tsx';
import { PassageCode, PassageTable } from './wide-content.tsx';

/** A passage's tree as React elements. The tree comes sanitised, with every address judged. */
export function renderTree(tree: Root): ReactNode {
  const components = { a: PassageLink, span: PassageSpan, table: PassageTable, pre: PassageCode };
  // The library names its result by a global type that React no longer declares; `jsx` makes React elements.
  return toJsxRuntime(tree, { Fragment, jsx, jsxs, passNode: true, components }) as ReactNode;
}
