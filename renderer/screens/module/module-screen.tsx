import { useQuery } from '@tanstack/react-query';
import type { ModuleAddress } from '../../address/address.ts';
import { RequestFailure, useTransport } from '../../asking/ask.ts';
import { moduleQuery } from '../../asking/queries.ts';
import { Failure } from '../../frame/failure.tsx';
import { Waiting } from '../../frame/waiting.tsx';
import { GoneModule } from './gone-module.tsx';
import { ModuleViews } from './module-views.tsx';

export function ModuleScreen({ address }: { address: ModuleAddress }) {
  const { data, error, refetch } = useQuery(moduleQuery(useTransport(), address.course, address.module));
  const tryAgain = () => void refetch();
  // What was held of it is no longer true. Any other failure leaves it in view.
  if (error instanceof RequestFailure && error.code === 'not-found') {
    return <GoneModule address={address} error={error} onTryAgain={tryAgain} />;
  }
  if (data) return <ModuleViews module={data} address={address} />;
  if (error) return <Failure error={error} onTryAgain={tryAgain} />;
  return <Waiting />;
}
