import type { LinkView } from '../../../contract/links-view.ts';
import { moduleLink } from '../../address/address.ts';
import { useWords } from '../../words/words.ts';
import { linkTarget, splitSentence } from './group-links.ts';

const WEB = new Set(['http:', 'https:', 'mailto:']);

/** A link in its sentence, where it goes, and the way to the slide it stands on. */
export function LinkEntry({ link, course }: { link: LinkView; course: string }) {
  const words = useWords();
  const { before, text, after } = splitSentence(link);
  const target = linkTarget(link.url);
  const isWeb = WEB.has(URL.parse(link.url)?.protocol ?? '');
  const part = words.linkParts[link.part];
  const place = [
    ...(link.slide === null ? [] : [words.linkPlace(link.slide.n, link.slide.title)]),
    ...(part === '' ? [] : [part]),
  ];
  return (
    <div className="links__entry">
      <p className="links__sentence" dir="auto">
        {before}
        {isWeb && target !== null ? (
          <a
            className="ext"
            href={link.url}
            target="_blank"
            rel="noreferrer noopener"
            title={words.opensInBrowser(target)}
          >
            {text === '' ? target : text}
          </a>
        ) : (
          <span>{text === '' ? link.url : text}</span>
        )}
        {after}
      </p>
      <p className="links__where">
        <bdi className="links__target">{target ?? link.url}</bdi>
        <a href={moduleLink(course, link.module.path, link.slide?.key ?? null)} dir="auto">
          {place.join(' · ')}
        </a>
      </p>
    </div>
  );
}
