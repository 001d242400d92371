import type { ReactNode } from 'react';
import { useWords } from '../words/words.ts';

const WEB = new Set(['http:', 'https:', 'mailto:']);

/** True for what may be opened outside, once the learner asks for it. */
export function leadsOutside(url: URL): boolean {
  return WEB.has(url.protocol);
}

/** A link to the web or to a mail program, marked as one. The host asks before it goes there. */
export function OutsideLink({ url, children }: { url: URL; children: ReactNode }) {
  const words = useWords();
  if (!leadsOutside(url)) return <span>{children}</span>;
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
