import type { Element } from 'hast';
import type { ExtraProps } from 'hast-util-to-jsx-runtime';
import { lazy, Suspense, type ComponentProps } from 'react';
import { passageText } from '../../core/passage/passage-text.ts';
import { useWords } from '../words/words.ts';
import { CopyButton } from './copy-button.tsx';
import { childElement } from './read-node.ts';
import { useScrollStop } from './use-scroll-stop.ts';

const HighlightedCode = lazy(async () => ({
  default: (await import('./highlighted-code.tsx')).HighlightedCode,
}));

/**
 * Characters: more than two hundred lines. The time for text made to be slow grows with its square, and at this length
 * is a quarter of a second.
 */
const MAX_HIGHLIGHTED = 8_000;

/** Code with its language and a way to copy it. Lines that are too long scroll by themselves. */
export function CodeBlock({ node, children, ...props }: ComponentProps<'pre'> & ExtraProps) {
  const words = useWords();
  const scroller = useScrollStop<HTMLPreElement>();
  const code = node && childElement(node, 'code');
  if (!node || !code) {
    return (
      <pre {...props} ref={scroller}>
        {children}
      </pre>
    );
  }
  const language = languageOf(code);
  const text = onlyText(code);
  const isHighlighted = language !== null && text !== null && text.length <= MAX_HIGHLIGHTED;
  return (
    <div className="code" data-step={node.properties['dataStep']}>
      <pre {...props} ref={scroller}>
        {isHighlighted ? (
          <code>
            <Suspense fallback={text}>
              <HighlightedCode language={language} text={text} />
            </Suspense>
          </code>
        ) : (
          children
        )}
      </pre>
      <div className="code__bar" data-apart="">
        {language !== null && <span className="code__language">{language}</span>}
        <CopyButton label={words.copyCode} text={() => passageText({ type: 'root', children: [code] })} />
      </div>
    </div>
  );
}

/** The language as the author names it; null where none is named. */
function languageOf({ properties: { className } }: Element): string | null {
  const names = Array.isArray(className) ? className.map(String) : [];
  const name = names.find((each) => each.startsWith('language-'));
  return name?.slice('language-'.length) ?? null;
}

function onlyText({ children }: Element): string | null {
  const [only, ...others] = children;
  return only?.type === 'text' && others.length === 0 ? only.value : null;
}
