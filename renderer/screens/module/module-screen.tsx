import { useQuery } from '@tanstack/react-query';
import type { ModuleAddress } from '../../address/address.ts';
import { useTransport } from '../../asking/ask.ts';
import { moduleQuery } from '../../asking/queries.ts';
import { Failure } from '../../frame/failure.tsx';
import { useWords } from '../../words/words.ts';
import { Deck } from './deck.tsx';

export function ModuleScreen({ address }: { address: ModuleAddress }) {
  const words = useWords();
  const { data, error, refetch } = useQuery(moduleQuery(useTransport(), address.course, address.module));
  if (data) return <Deck module={data} address={address} />;
  if (error) return <Failure error={error} onTryAgain={() => void refetch()} />;
  return (
    <main className="notice waiting" tabIndex={-1} aria-busy="true">
      <p role="status">{words.reading}</p>
    </main>
  );
}
