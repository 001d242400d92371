import { useState, type ReactNode } from 'react';
import { useWords } from '../../words/words.ts';

/** Of a group no more are shown before one asks. */
const FEW = 8;

export type FilterLine = {
  key: string;
  name: string;
  /** Stands before the name: a colour, a sign. */
  sign?: ReactNode;
  count: number | null;
  href: string;
  isOn: boolean;
  /** What the author or the learner wrote, in whatever direction. */
  isWritten?: boolean;
};

/** Ways to narrow the notebook down, each a link: so they can be copied, and “back” takes them back. */
export function FilterGroup({ title, lines }: { title: string | null; lines: readonly FilterLine[] }) {
  const words = useWords();
  const [showsAll, setShowsAll] = useState(false);
  if (lines.length === 0) return null;
  const more = lines.length - FEW;
  const shown = showsAll || more <= 1 ? lines : lines.filter(({ isOn }, index) => index < FEW || isOn);
  return (
    <section className="filters__group" aria-label={title ?? undefined}>
      {title !== null && <h3>{title}</h3>}
      <ul>
        {shown.map(({ key, name, sign, count, href, isOn, isWritten }) => (
          <li key={key}>
            <a className="filter" href={href} aria-current={isOn || undefined} title={name}>
              {sign}
              <span className="filter__name" dir={isWritten ? 'auto' : undefined}>
                {name}
              </span>
              {count !== null && <span className="num">{words.count(count)}</span>}
            </a>
          </li>
        ))}
      </ul>
      {more > 1 && (
        <button
          type="button"
          className="facets__more"
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? words.facetFewer : words.facetMore(more)}
        </button>
      )}
    </section>
  );
}
