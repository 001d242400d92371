import { useEffect, useState } from 'react';
import type { Connection, Transport } from '../transport/transport.ts';

/** A short silence is no news: the stream of events may only have been opened anew. */
const SILENCE_MS = 1500;

export function useConnection(transport: Transport): Connection {
  const [connection, setConnection] = useState<Connection>('open');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = transport.onConnection((next) => {
      clearTimeout(timer);
      if (next === 'lost') timer = setTimeout(() => setConnection('lost'), SILENCE_MS);
      else setConnection(next);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [transport]);
  return connection;
}
