import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Input } from '../../contract/methods.ts';
import { ask, useTransport } from '../asking/ask.ts';
import { hostQuery, keyOf } from '../asking/queries.ts';
import { useToast } from '../frame/toasts.tsx';
import { useWords } from '../words/words.ts';
import { nameOfSource, type AddingState, type Hitch, type Missing, type Source } from './adding-state.ts';
import { pathOfFile } from './path-of-file.ts';

export type CoursesToAdd = NonNullable<Input<'library.import'>['courses']>;
export type AddingSteps = ReturnType<typeof useAddingSteps>;

/** Leads from a folder or a zip to courses on the shelf. Until the last step nothing is added, and all can be left. */
export function useAddingSteps(onAdded: (courses: string[], missing: Missing | null) => void) {
  const words = useWords();
  const transport = useTransport();
  const client = useQueryClient();
  const tell = useToast();
  const { data: host } = useQuery(hostQuery(transport));
  const hasDialogs = host?.canChooseFolder ?? false;
  const [state, setState] = useState<AddingState>({ step: 'closed' });
  // The look that is under way or shown: what another one still answers comes too late.
  const current = useRef<string | null>(null);

  function giveUp(): void {
    const preview = current.current;
    current.current = null;
    // Whatever became of it, the answering side throws away what it unpacked.
    if (preview !== null) void transport.request('library.discard-preview', { preview });
  }

  function choose(missing: Missing | null, hitch: Hitch | null = null, path = ''): void {
    giveUp();
    setState({ step: 'choose', missing, path, hitch });
  }

  async function look(source: Source, missing: Missing | null): Promise<void> {
    giveUp();
    const preview = crypto.randomUUID();
    const name = nameOfSource(source);
    const look = { preview, name, source };
    current.current = preview;
    setState({ step: 'look', missing, look, handedOver: source.kind === 'path' ? 1 : 0 });
    try {
      const handOver = (share: number) =>
        setState((now) =>
          now.step === 'look' && now.look.preview === preview ? { ...now, handedOver: share } : now,
        );
      const path = source.kind === 'path' ? source.path : await pathOfFile(transport, source.file, handOver);
      if (current.current !== preview) return;
      setState({ step: 'look', missing, look, handedOver: 1 });
      const view = await ask(transport, 'library.preview', { preview, path });
      if (current.current !== preview) return;
      setState({ step: 'found', missing, look, view, isAdding: false, failure: null });
    } catch (error) {
      if (current.current !== preview) return;
      choose(missing, { kind: 'failure', name, error }, source.kind === 'path' ? source.path : '');
    }
  }

  async function add(courses: CoursesToAdd): Promise<void> {
    if (state.step !== 'found' || state.isAdding) return;
    setState({ ...state, isAdding: true, failure: null });
    try {
      const cards = await ask(transport, 'library.import', { preview: state.look.preview, courses });
      current.current = null;
      await client.invalidateQueries({ queryKey: keyOf.library });
      setState({ step: 'closed' });
      tell({ text: cards.length === 0 ? words.addedNothing : words.added(cards.map((card) => card.title)) });
      onAdded(
        cards.map((card) => card.id),
        state.missing,
      );
    } catch (error) {
      setState({ ...state, isAdding: false, failure: error });
    }
  }

  /** The system's dialog, where there is one. */
  async function chooseInSystem(
    method: 'host.choose-folder' | 'host.choose-zip',
    missing: Missing | null,
  ): Promise<void> {
    try {
      const { path } = await ask(transport, method, {});
      if (path !== null) await look({ kind: 'path', path }, missing);
    } catch (error) {
      choose(missing, { kind: 'failure', name: words.addCourse, error });
    }
  }

  return {
    state,
    hasDialogs,
    /** Says whether the host has dialogs of its own, which at the very start isn't known yet. */
    withDialogs: async (then: (hasDialogs: boolean) => void) => {
      const known = await client.query({ ...hostQuery(transport), staleTime: 'static' });
      then(known.canChooseFolder);
    },
    choose,
    look: (source: Source, missing: Missing | null) => void look(source, missing),
    add: (courses: CoursesToAdd) => void add(courses),
    chooseInSystem: (method: 'host.choose-folder' | 'host.choose-zip', missing: Missing | null) =>
      void chooseInSystem(method, missing),
    close() {
      giveUp();
      setState({ step: 'closed' });
    },
  };
}
