import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BookModuleView } from '../../contract/exchange-views.ts';
import type { Input } from '../../contract/methods.ts';
import { ask, useTransport } from '../asking/ask.ts';

export type BookChoice = {
  /** Undefined until they are known. */
  modules: readonly BookModuleView[] | undefined;
  /** By their names, as `nameOfModule` gives them. */
  chosen: ReadonlySet<string>;
  speakerNotes: boolean;
  isEmpty: boolean;
  wish: NonNullable<Input<'exchange.preview-export'>['book']>;
  choose(names: ReadonlySet<string>): void;
  turnSpeakerNotes(on: boolean): void;
};

/** Which modules go into a study book of the selection: at first those it names. */
export function useBookChoice(
  selection: Input<'exchange.book-modules'>['selection'],
  isAsked: boolean,
): BookChoice {
  const transport = useTransport();
  const [own, setOwn] = useState<ReadonlySet<string> | null>(null);
  const [speakerNotes, turnSpeakerNotes] = useState(true);
  const { data: modules } = useQuery({
    queryKey: ['exchange', 'book-modules', selection],
    queryFn: () => ask(transport, 'exchange.book-modules', { selection }),
    enabled: isAsked,
    staleTime: 0,
    gcTime: 0,
  });
  const chosen =
    own ?? new Set((modules ?? []).filter(({ isNamed }) => isNamed).map((module) => nameOfModule(module)));
  const goIn = (modules ?? []).filter((module) => chosen.has(nameOfModule(module)));
  return {
    modules,
    chosen,
    speakerNotes,
    isEmpty: goIn.length === 0,
    wish: {
      speakerNotes,
      ...(own !== null && { modules: goIn.map(({ course, module }) => ({ course, module })) }),
    },
    choose: setOwn,
    turnSpeakerNotes,
  };
}

export function nameOfModule({ course, module }: { course: string; module: string }): string {
  return JSON.stringify([course, module]);
}
