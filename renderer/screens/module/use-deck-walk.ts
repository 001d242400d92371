import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { ModuleView, PassageView } from '../../../contract/views.ts';
import { goTo } from '../../address/use-address.ts';
import { useTransport } from '../../asking/ask.ts';
import { walkQuery } from '../../asking/queries.ts';
import type { CurrentHit } from '../../passage/find-context.ts';
import { useSearchMemory } from '../../search/search-memory.ts';
import { listHits, type TextHit } from '../read/list-hits.ts';
import type { FoundInModule } from './find-in-module.ts';
import { listFoundModules, neighbourOf, type FoundPlace } from './found-modules.ts';
import type { Place } from './use-place.ts';

export type DeckWalk = {
  /** 1-based, among the module's hits; 0 where none is on the slide in view. */
  at: number;
  count: number;
  current: CurrentHit | null;
  /** Where the walk goes on after the module's last hit; null where that is the first again. */
  nextModule: FoundPlace | null;
  go(direction: 1 | -1): void;
};

type Parts = {
  module: ModuleView;
  place: Place;
  found: FoundInModule | null;
  /** Called with the part of the slide that the walk has gone to. */
  onArrival(part: TextHit['part']): void;
};

/** From hit to hit: on the slide, over the module's slides, and on into the other modules that have the words. */
export function useDeckWalk({ module, place, found, onArrival }: Parts): DeckWalk {
  const memory = useSearchMemory();
  const { n } = place;
  const hits = useMemo(() => listHits(module, found), [module, found]);
  const [shown, setShown] = useState<string | null>(null);
  const [fromBehind] = useState(() =>
    memory.comesFromBehind({ course: module.course.id, module: module.path }) ? n : null,
  );
  useEffect(() => {
    memory.arriveFromBehind(null);
  }, [memory]);

  const transport = useTransport();
  const { data } = useQuery({ ...walkQuery(transport, found?.text ?? ''), enabled: found !== null });
  const modules = useMemo(() => listFoundModules(data?.hits ?? []), [data]);

  const isHere = (hit: TextHit): boolean => hit.n === n;
  const chosen = hits.findIndex((hit) => isHere(hit) && nameOf(hit) === shown);
  const arrived = fromBehind === n && shown === null ? hits.findLastIndex(isHere) : hits.findIndex(isHere);
  const at = chosen === -1 ? arrived : chosen;
  const current = useMemo(() => currentHit(module, hits, at), [module, hits, at]);

  function show(index: number): void {
    const hit = hits.at(index);
    if (hit === undefined) return;
    setShown(nameOf(hit));
    onArrival(hit.part);
    if (!isHere(hit)) place.jumpTo(hit.n);
  }

  function go(direction: 1 | -1): void {
    const next = at === -1 ? nearest(hits, n, direction) : at + direction;
    if (next >= 0 && next < hits.length) {
      show(next);
      return;
    }
    const other = neighbourOf(modules, module, direction);
    if (other === null) {
      show(direction === 1 ? 0 : -1);
      return;
    }
    const { course, path, first, last } = other;
    memory.arriveFromBehind(direction === 1 ? null : { course, module: path });
    goTo({ ...place.at(n), course, module: path, slide: direction === 1 ? first : last });
  }

  return { at: at + 1, count: hits.length, current, nextModule: neighbourOf(modules, module, 1), go };
}

/** The hits are listed anew whenever something about the module changes; a name is found again. */
function nameOf({ n, part, mark }: TextHit): string {
  return [n, part, ...mark].join(' ');
}

/** The nearest place beyond a slide that has none. */
function nearest(hits: readonly TextHit[], n: number, direction: 1 | -1): number {
  if (direction === -1) return hits.findLastIndex((hit) => hit.n < n);
  const next = hits.findIndex((hit) => hit.n > n);
  return next === -1 ? hits.length : next;
}

function currentHit(module: ModuleView, hits: readonly TextHit[], at: number): CurrentHit | null {
  const hit = hits[at];
  const passage = hit && passageOf(module, hit);
  if (!hit || !passage) return null;
  const before = hits.slice(0, at).filter(({ n, part }) => n === hit.n && part === hit.part);
  return { passage, index: before.length };
}

function passageOf(module: ModuleView, { n, part }: TextHit): PassageView | undefined {
  if (part === 'introduction' || part === 'description') return module[part];
  return module.slides[n - 1]?.[part];
}
