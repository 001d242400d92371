import type { ComponentProps } from 'react';
import type { ExtraProps } from 'hast-util-to-jsx-runtime';
import { useWords } from '../words/words.ts';

const WEB = new Set(['http:', 'https:', 'mailto:']);

/** A link of the author's: into a module, or out to the web and marked as such. Anything else is plain text. */
export function PassageLink({ href, children }: ComponentProps<'a'> & ExtraProps) {
  const words = useWords();
  if (href?.startsWith('#/')) {
    return (
      <a className="link" href={href}>
        {children}
      </a>
    );
  }
  const url = href === undefined ? null : URL.parse(href);
  if (url === null || !WEB.has(url.protocol)) return <span>{children}</span>;
  const goesTo = url.protocol === 'mailto:' ? url.pathname : url.host;
  return (
    <a
      className="ext"
      href={url.href}
      target="_blank"
      rel="noreferrer noopener"
      title={words.opensInBrowser(goesTo)}
    >
      {children}
    </a>
  );
}
