import type { QueryClient } from '@tanstack/react-query';
import { assertNever } from '../../core/assert-never.ts';
import type { CarrelEvent } from '../../contract/events.ts';
import type { Transport } from '../transport/transport.ts';
import type { IndexingStore } from './indexing-store.ts';
import { keyOf } from './queries.ts';

/** Keeps what the page holds in step with what the answering side tells. Call the result to stop. */
export function followEvents(transport: Transport, client: QueryClient, indexing: IndexingStore): () => void {
  let wasLost = false;

  function follow(event: CarrelEvent): void {
    switch (event.name) {
      case 'library.changed': {
        const { course } = event.value;
        void client.invalidateQueries({ queryKey: keyOf.library });
        void client.invalidateQueries({ queryKey: keyOf.searched });
        void client.invalidateQueries({ queryKey: course === null ? keyOf.courses : keyOf.course(course) });
        void client.invalidateQueries({
          queryKey: course === null ? keyOf.modules : keyOf.modulesOf(course),
        });
        return;
      }
      case 'indexing.progress':
        indexing.report(event.value);
        return;
      case 'notebook.changed':
        void client.invalidateQueries({ queryKey: keyOf.library });
        void client.invalidateQueries({ queryKey: keyOf.courses });
        // Another window may have read on in the module that is open here.
        void client.invalidateQueries({ queryKey: keyOf.modules });
        void client.invalidateQueries({ queryKey: keyOf.readingTime });
        return;
      case 'annotations.changed': {
        const { course } = event.value;
        void client.invalidateQueries({
          queryKey: course === null ? keyOf.annotations : keyOf.annotationsOf(course),
        });
        void client.invalidateQueries({ queryKey: keyOf.tags });
        void client.invalidateQueries({ queryKey: keyOf.notebook });
        return;
      }
      case 'preview.progress':
      case 'exchange.progress':
      case 'menu.chosen':
        return;
      case 'search.history-changed':
        void client.invalidateQueries({ queryKey: keyOf.searchHistory });
        return;
      case 'settings.changed':
        client.setQueryData(keyOf.settings, event.value.settings);
        return;
      default:
        assertNever(event);
    }
  }

  const stopEvents = transport.onEvent(follow);
  const stopConnection = transport.onConnection((connection) => {
    // What happened while nobody listened is unknown: everything is asked again.
    if (connection === 'open' && wasLost) void client.invalidateQueries();
    wasLost = connection === 'lost';
  });
  return () => {
    stopEvents();
    stopConnection();
  };
}
