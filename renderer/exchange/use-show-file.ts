import { useQuery } from '@tanstack/react-query';
import { ask, useTransport } from '../asking/ask.ts';
import { hostQuery } from '../asking/queries.ts';
import { useFailureToast } from '../frame/toasts.tsx';

/** Shows a file that was written where it lies; null on a host that has no way to. */
export function useShowFile(): ((path: string) => void) | null {
  const transport = useTransport();
  const { data: host } = useQuery(hostQuery(transport));
  const onError = useFailureToast();
  if (host?.canShowFiles !== true) return null;
  return (path) => void ask(transport, 'host.show-file', { path }).catch(onError);
}
