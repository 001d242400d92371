import { useQuery } from '@tanstack/react-query';
import type { ShowAddress } from '../../address/address.ts';
import { useTransport } from '../../asking/ask.ts';
import { moduleQuery } from '../../asking/queries.ts';
import { Failure } from '../../frame/failure.tsx';
import { Waiting } from '../../frame/waiting.tsx';
import { Presenter } from './presenter.tsx';
import { Slides } from './slides.tsx';

/** A window of a show: the one that the audience sees, or the presenter's. */
export function ShowScreen({ address }: { address: ShowAddress }) {
  const { data, error, refetch } = useQuery(moduleQuery(useTransport(), address.course, address.module));
  if (!data) return error ? <Failure error={error} onTryAgain={() => void refetch()} /> : <Waiting />;
  return address.screen === 'present' ? (
    <Slides module={data} address={address} />
  ) : (
    <Presenter module={data} address={address} />
  );
}
