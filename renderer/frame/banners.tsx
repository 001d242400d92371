import { Lock, Unplug } from 'lucide-react';
import type { HostView } from '../../contract/views.ts';
import type { Connection } from '../transport/transport.ts';
import { useWords } from '../words/words.ts';

/** What one has to know on every screen: silence, a folder that isn't ours, a notebook that can't be opened. */
export function Banners({ host, connection }: { host: HostView | null; connection: Connection }) {
  const words = useWords();
  return (
    <div role="status">
      {connection === 'lost' && (
        <p className="banner">
          <Unplug aria-hidden />
          {words.lost}
        </p>
      )}
      {host?.readOnly && (
        <p className="banner" title={words.readOnlyText}>
          <Lock aria-hidden />
          {words.readOnly(host.readOnly.owner)}
        </p>
      )}
      {host?.notebookProblem && (
        <p className="banner">
          <Lock aria-hidden />
          <span>
            {words.notebookProblem}: {host.notebookProblem.message}
          </span>
        </p>
      )}
    </div>
  );
}
