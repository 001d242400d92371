import { createContext, use } from 'react';
import type { ErrorCode, RequestError } from '../../contract/errors.ts';
import type { Input, MethodName, Value } from '../../contract/methods.ts';
import type { Transport } from '../transport/transport.ts';

/** An expected failure on its way through a query; it carries what the answer said. */
export class RequestFailure extends Error {
  readonly code: ErrorCode;
  readonly details: Record<string, string>;

  constructor(error: RequestError) {
    super(error.message);
    this.code = error.code;
    this.details = error.details ?? {};
  }
}

/** Throws RequestFailure where the answer is a refusal. */
export async function ask<M extends MethodName>(
  transport: Transport,
  method: M,
  input: Input<M>,
): Promise<Value<M>> {
  const answer = await transport.request(method, input);
  if (!answer.ok) throw new RequestFailure(answer.error);
  return answer.value;
}

const TransportContext = createContext<Transport | null>(null);

export const TransportProvider = TransportContext;

export function useTransport(): Transport {
  const transport = use(TransportContext);
  if (transport === null) throw new Error('There is no transport above this component.');
  return transport;
}
