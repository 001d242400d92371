import { formatAddress, type NotebookAddress } from '../../address/address.ts';
import { goTo } from '../../address/use-address.ts';
import { useNow } from '../../asking/clock.ts';
import { useWords } from '../../words/words.ts';
import { dayOf } from './ask-for-filter.ts';
import { FilterGroup } from './filter-group.tsx';

const DAY_MS = 86_400_000;
const spans = { today: 0, week: 6, month: 29 } as const;

/** When it was made: of late, or from one day to another. */
export function MadeFilter({ address }: { address: NotebookAddress }) {
  const words = useWords();
  const now = useNow();
  const { filter } = address;
  const to = (days: { from: string | null; to: string | null }): NotebookAddress => ({
    ...address,
    filter: { ...filter, ...days },
  });
  const lines = (['today', 'week', 'month'] as const).map((span) => {
    const from = dayOf(now - spans[span] * DAY_MS);
    const isOn = filter.from === from && filter.to === null;
    return {
      key: span,
      name: words.notebook.made[span],
      count: null,
      href: formatAddress(to(isOn ? { from: null, to: null } : { from, to: null })),
      isOn,
    };
  });
  const field = (end: 'from' | 'to') => (
    <label className="filters__day">
      <span>{words.notebook.made[end]}</span>
      <input
        type="date"
        className="field"
        value={filter[end] ?? ''}
        max={dayOf(now)}
        onChange={(event) =>
          goTo(to({ from: filter.from, to: filter.to, [end]: event.target.value || null }), { replace: true })
        }
      />
    </label>
  );
  return (
    <>
      <FilterGroup title={words.notebook.byDay} lines={lines} />
      <div className="filters__days">
        {field('from')}
        {field('to')}
      </div>
    </>
  );
}
