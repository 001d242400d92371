import type { LinkView } from '../../../contract/links-view.ts';

export type LinkGroup = { module: LinkView['module']; links: LinkView[] };

/** Links by module, in the course's order. */
export function groupLinks(links: readonly LinkView[]): LinkGroup[] {
  const groups = new Map<string, LinkGroup>();
  for (const link of links) {
    const group = groups.get(link.module.path);
    if (group) group.links.push(link);
    else groups.set(link.module.path, { module: link.module, links: [link] });
  }
  return [...groups.values()].toSorted((a, b) => a.module.ordinal - b.module.ordinal);
}

/** The sentence in three: what stands before the link's words, they themselves, what follows. */
export function splitSentence(link: Pick<LinkView, 'sentence' | 'text'>): {
  before: string;
  text: string;
  after: string;
} {
  const at = link.text === '' ? -1 : link.sentence.indexOf(link.text);
  if (at < 0) return { before: '', text: link.text, after: link.sentence === '' ? '' : ` ${link.sentence}` };
  return {
    before: link.sentence.slice(0, at),
    text: link.text,
    after: link.sentence.slice(at + link.text.length),
  };
}

/** Where a link goes, short enough to be read: the host, or whom a letter goes to. Null where it is no address. */
export function linkTarget(url: string): string | null {
  const parsed = URL.parse(url);
  if (parsed === null) return null;
  return parsed.protocol === 'mailto:' ? parsed.pathname : parsed.host;
}
