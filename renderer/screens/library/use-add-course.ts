import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, useTransport } from '../../asking/ask.ts';
import { hostQuery, keyOf } from '../../asking/queries.ts';
import { useFailureToast, useToast } from '../../frame/toasts.tsx';
import { useWords } from '../../words/words.ts';

export type AddingCourse = {
  /** Where the host has a dialog for folders, it is opened; elsewhere the page asks for a path. */
  start(): void;
  canChooseFolder: boolean;
  isAsking: boolean;
  isLooking: boolean;
  failure: unknown;
  add(path: string): void;
  stop(): void;
};

export function useAddCourse(): AddingCourse {
  const words = useWords();
  const transport = useTransport();
  const client = useQueryClient();
  const tell = useToast();
  const tellFailure = useFailureToast();
  const { data: host } = useQuery(hostQuery(transport));
  const canChooseFolder = host?.canChooseFolder ?? false;
  const [isAsking, setIsAsking] = useState(false);

  const adding = useMutation({
    mutationFn: (path: string) => ask(transport, 'library.add', { path }),
    onSuccess: (courses) => {
      setIsAsking(false);
      void client.invalidateQueries({ queryKey: keyOf.library });
      tell({
        text: courses.length === 0 ? words.addedNothing : words.added(courses.map((each) => each.title)),
      });
    },
    // In the dialog a failure stands beside the field.
    onError: (error) => isAsking || tellFailure(error),
  });
  const choosing = useMutation({
    mutationFn: () => ask(transport, 'host.choose-folder', {}),
    onSuccess: ({ path }) => path === null || adding.mutate(path),
    onError: tellFailure,
  });

  return {
    start() {
      adding.reset();
      void client.query({ ...hostQuery(transport), staleTime: 'static' }).then((known) => {
        if (known.canChooseFolder) choosing.mutate();
        else setIsAsking(true);
      }, tellFailure);
    },
    canChooseFolder,
    isAsking,
    isLooking: adding.isPending,
    failure: adding.error,
    add: (path) => adding.mutate(path),
    stop: () => setIsAsking(false),
  };
}
