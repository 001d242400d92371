import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { common, createLowlight } from 'lowlight';
import { useLayoutEffect, useState, type ReactNode } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { inTurn } from './in-turn.ts';

let known: ReturnType<typeof createLowlight> | null = null;

/** Code with its parts told apart, character for character the same text. A language nobody knows stays as it is. */
export function HighlightedCode({ language, text }: { language: string; text: string }) {
  const [content, setContent] = useState<ReactNode>(text);
  useLayoutEffect(() => inTurn(() => setContent(highlight(language, text))), [language, text]);
  return content;
}

function highlight(language: string, text: string): ReactNode {
  known ??= createLowlight(common);
  if (!known.registered(language)) return text;
  const tree = known.highlight(language, text);
  // As in render-tree.ts.
  return toJsxRuntime(tree, { Fragment, jsx, jsxs }) as ReactNode;
}
