import type { Answer } from '../../contract/errors.ts';
import type { CarrelEvent } from '../../contract/events.ts';
import type { Input, MethodName, Value } from '../../contract/methods.ts';

/** `lost`: the answering side is silent and is tried again; `refused`: it no longer knows this page's token. */
export type Connection = 'open' | 'lost' | 'refused';

/** How the page asks, whatever the host. Unsubscribe by calling what `onEvent` and `onConnection` return. */
export type Transport = {
  request<M extends MethodName>(method: M, input: Input<M>): Promise<Answer<Value<M>>>;
  onEvent(listener: (event: CarrelEvent) => void): () => void;
  onConnection(listener: (connection: Connection) => void): () => void;
  /** Fetches a file that was written for this page, once; null where it did not come. The desktop has none. */
  fetchDownload(id: string): Promise<Blob | null>;
  /**
   * Where a file lies that the page was handed, for the answering side to read. A browser tells no page that, so there
   * it is sent over first: `progress` gets 0 to 1 of it.
   */
  pathOf(file: File, progress?: (share: number) => void): Promise<Answer<string>>;
};
