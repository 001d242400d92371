import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { defaultSettings } from '../../contract/default-settings.ts';
import type { Settings } from '../../contract/views.ts';
import { ask, useTransport } from '../asking/ask.ts';
import { keyOf, settingsQuery } from '../asking/queries.ts';
import { useFailureToast } from '../frame/toasts.tsx';

type Change = Partial<Settings> | ((now: Settings) => Partial<Settings>);

/**
 * The settings in force: what the learner just chose is shown at once, and taken back where it can't be kept. What goes
 * on from the settings as they are is a function of them, since a second key may come before the first is drawn.
 */
export function useSettings(): { settings: Settings; change(part: Change): void } {
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
  const change = (part: Change): void => {
    const now = client.getQueryData<Settings>(keyOf.settings) ?? defaultSettings;
    mutate(typeof part === 'function' ? part(now) : part);
  };
  return { settings: data, change };
}
