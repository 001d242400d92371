import {
  useEffectEvent,
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import type { ModuleView } from '../../../contract/views.ts';
import { formatAddress } from '../../address/address.ts';
import { useKeys } from '../../keys/keys-provider.tsx';
import { useWords } from '../../words/words.ts';
import type { FoundInModule } from '../module/find-in-module.ts';
import { turningKeys } from '../module/turning-keys.ts';
import type { Place } from '../module/use-place.ts';
import { nextCell } from './next-cell.ts';
import { SlideCell } from './slide-cell.tsx';
import { useColumns, type Columns } from './use-columns.ts';
import { useRowsInView } from './use-rows-in-view.ts';

/** Frames until a row that was scrolled to is drawn. */
const PATIENCE = 10;

type Props = { module: ModuleView; place: Place; found: FoundInModule | null; heading: ReactNode };

/** The grid with its scrolling page. Only the rows in view are drawn; arrows go through it in both directions. */
export function SlideGrid({ module, place, found, heading }: Props) {
  const words = useWords();
  const page = useRef<HTMLElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const columns = useColumns(grid);
  return (
    <main ref={page} className="page" tabIndex={-1}>
      <div className="wrap over">
        {heading}
        {module.slides.length === 0 && <p className="quiet">{words.noSlides}</p>}
        <div ref={grid}>
          {columns && module.slides.length > 0 && (
            <Rows module={module} place={place} found={found} page={page} grid={grid} columns={columns} />
          )}
        </div>
      </div>
    </main>
  );
}

type RowsProps = Omit<Props, 'heading'> & {
  page: RefObject<HTMLElement | null>;
  grid: RefObject<HTMLDivElement | null>;
  columns: Columns;
};

function Rows({ module, place, found, page, grid, columns: { columns, rowHeight } }: RowsProps) {
  const words = useWords();
  const { slides, language, title } = module;
  const count = Math.ceil(slides.length / columns);
  const rows = useRowsInView({ page, grid, count, height: rowHeight });
  const stop = Math.max(1, place.n);
  const rowOf = (n: number) => Math.floor((n - 1) / columns);

  const focusCell = useEffectEvent((n: number) => {
    rows.show(rowOf(n));
    const cell = grid.current?.querySelector<HTMLElement>(`[data-n="${n}"]`);
    // Who types in a field goes on typing; the cell only comes into view.
    if (!(document.activeElement instanceof HTMLInputElement)) cell?.focus({ preventScroll: true });
    return Boolean(cell);
  });
  // The focus is on the cell of the slide in view: at the arrival, and wherever keys lead from there.
  useLayoutEffect(() => {
    let frame = 0;
    const tryToFocus = (left: number) => {
      if (!focusCell(stop) && left > 0) frame = requestAnimationFrame(() => tryToFocus(left - 1));
    };
    tryToFocus(PATIENCE);
    return () => cancelAnimationFrame(frame);
  }, [stop]);

  // Rows of another height stand elsewhere.
  const showAgain = useEffectEvent(() => rows.show(rowOf(stop)));
  useLayoutEffect(() => showAgain(), [columns, rowHeight]);

  const move = (to: number | null) => to !== null && to !== place.n && place.turnTo(to);
  useKeys({
    ...turningKeys(module, {
      forward: () => move(Math.min(place.n + 1, place.count)),
      back: () => move(Math.max(place.n - 1, 1)),
    }),
    'first-slide': () => move(1),
    'last-slide': () => move(place.count),
  });
  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const next = nextCell(event.key, stop, {
      count: slides.length,
      columns,
      rowsInView: rows.whole,
      isRtl: grid.current !== null && getComputedStyle(grid.current).direction === 'rtl',
    });
    if (next === null) return;
    event.preventDefault();
    move(next);
  }

  return (
    <div
      role="grid"
      aria-label={words.viewNames.overview}
      aria-rowcount={count}
      aria-colcount={columns}
      className="over__rows"
      style={{ blockSize: count * rowHeight }}
      onKeyDown={onKeyDown}
    >
      {range(rows.first, rows.end).map((row) => (
        <div
          key={row}
          role="row"
          aria-rowindex={row + 1}
          className="over__row"
          style={{
            gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
            insetBlockStart: row * rowHeight,
          }}
        >
          {slides.slice(row * columns, (row + 1) * columns).map((slide) => (
            <SlideCell
              key={slide.key}
              slide={slide}
              moduleTitle={title}
              language={language}
              link={formatAddress({ ...place.at(slide.n), view: 'deck' })}
              isCurrent={slide.n === place.n}
              isTabStop={slide.n === stop}
              isFound={found?.slides.includes(slide.n) ?? false}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function range(first: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
}
