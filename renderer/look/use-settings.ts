import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { defaultSettings } from '../../contract/default-settings.ts';
import type { Settings } from '../../contract/views.ts';
import { ask, useTransport } from '../asking/ask.ts';
import { keyOf, settingsQuery } from '../asking/queries.ts';
import { useFailureToast } from '../frame/toasts.tsx';

/** The settings in force: what the learner just chose is shown at once, and taken back where it can't be kept. */
export function useSettings(): { settings: Settings; change(part: Partial<Settings>): void } {
  const transport = useTransport();
  const client = useQueryClient();
  const tellFailure = useFailureToast();
  const { data = defaultSettings } = useQuery(settingsQuery(transport));
  const { mutate } = useMutation({
    mutationFn: (part: Partial<Settings>) => ask(transport, 'settings.set', part),
    onMutate: (part) => {
      const before = client.getQueryData<Settings>(keyOf.settings);
      client.setQueryData<Settings>(keyOf.settings, { ...(before ?? defaultSettings), ...part });
      return before;
    },
    onError: (error, _part, before) => {
      client.setQueryData(keyOf.settings, before);
      tellFailure(error);
    },
  });
  return { settings: data, change: mutate };
}
