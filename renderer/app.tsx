import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { assertNever } from '../core/assert-never.ts';
import { AddingHost } from './adding/adding-host.tsx';
import { NotebookProvider } from './annotating/use-notebook.tsx';
import { UndoKeys } from './annotating/use-undo.tsx';
import { formatAddress } from './address/address.ts';
import { useAddress } from './address/use-address.ts';
import { TransportProvider, useTransport } from './asking/ask.ts';
import { ClockProvider, type Clock } from './asking/clock.ts';
import { followEvents } from './asking/follow-events.ts';
import { IndexingProvider, newIndexingStore } from './asking/indexing-store.ts';
import { lookOnReturn } from './asking/look-on-return.ts';
import { hostQuery, newQueryClient } from './asking/queries.ts';
import { ExchangeHost } from './exchange/exchange-host.tsx';
import { Banners } from './frame/banners.tsx';
import { CrashGuard } from './frame/crash-guard.tsx';
import { NoToken } from './frame/no-token.tsx';
import { OverlayHost } from './frame/overlay-host.tsx';
import { newToasts, Toasts, ToastsProvider } from './frame/toasts.tsx';
import { ScrollPlacesProvider } from './frame/use-kept-scroll.ts';
import { useConnection } from './frame/use-connection.ts';
import { useFocusOnArrival } from './frame/use-focus-on-arrival.ts';
import { KeysProvider } from './keys/keys-provider.tsx';
import { useLook } from './look/use-look.ts';
import { CourseScreen } from './screens/course/course-screen.tsx';
import { LibraryScreen } from './screens/library/library-screen.tsx';
import { LinksScreen } from './screens/links/links-screen.tsx';
import { ModuleScreen } from './screens/module/module-screen.tsx';
import { NotebookScreen } from './screens/notebook/notebook-screen.tsx';
import { ShowScreen } from './screens/present/show-screen.tsx';
import { ReviewScreen } from './screens/review/review-screen.tsx';
import { SearchScreen } from './screens/search/search-screen.tsx';
import { SettingsScreen } from './screens/settings/settings-screen.tsx';
import { newSearchMemory, SearchMemoryProvider } from './search/search-memory.ts';
import type { Transport } from './transport/transport.ts';
import { LanguageHost, useIsLanguageReady } from './words/language-host.tsx';

type Props = { transport: Transport; clock: Clock; isMac: boolean };

/** The whole page, once there is somebody to ask. */
export function App({ transport, clock, isMac }: Props) {
  const [client] = useState(newQueryClient);
  const [indexing] = useState(newIndexingStore);
  const [toasts] = useState(newToasts);
  const [scrollPlaces] = useState(() => new Map<string, number>());
  const [searchMemory] = useState(newSearchMemory);
  useEffect(() => followEvents(transport, client, indexing), [transport, client, indexing]);
  useEffect(() => lookOnReturn(transport, window), [transport]);
  return (
    <CrashGuard>
      <TransportProvider value={transport}>
        <QueryClientProvider client={client}>
          <LanguageHost>
            <IndexingProvider value={indexing}>
              <ClockProvider value={clock}>
                <ToastsProvider value={toasts}>
                  <KeysProvider isMac={isMac}>
                    <ScrollPlacesProvider value={scrollPlaces}>
                      <SearchMemoryProvider value={searchMemory}>
                        <NotebookProvider>
                          <Window />
                        </NotebookProvider>
                      </SearchMemoryProvider>
                    </ScrollPlacesProvider>
                    <Toasts queue={toasts} />
                  </KeysProvider>
                </ToastsProvider>
              </ClockProvider>
            </IndexingProvider>
          </LanguageHost>
        </QueryClientProvider>
      </TransportProvider>
    </CrashGuard>
  );
}

function Window() {
  const transport = useTransport();
  const connection = useConnection(transport);
  const isReady = useIsLanguageReady();
  const host = useQuery(hostQuery(transport));
  useLook();
  if (connection === 'refused') return <NoToken wasLetIn />;
  return (
    <OverlayHost>
      <AddingHost>
        <ExchangeHost>
          <UndoKeys />
          <div className="app" data-waiting={!isReady || undefined}>
            <Banners host={host.data ?? null} connection={connection} />
            <Screen />
          </div>
        </ExchangeHost>
      </AddingHost>
    </OverlayHost>
  );
}

/** Alone in following the address: a turned slide leaves all around it as it is. */
function Screen() {
  const address = useAddress();
  useFocusOnArrival(address);
  switch (address.screen) {
    case 'library':
      return <LibraryScreen />;
    case 'course':
      return <CourseScreen key={address.course} course={address.course} />;
    case 'links':
      return <LinksScreen key={formatAddress(address)} course={address.course} module={address.module} />;
    case 'module':
      return <ModuleScreen key={`${address.course}\n${address.module}`} address={address} />;
    case 'present':
    case 'presenter':
      return <ShowScreen key={`${address.course}\n${address.module}\n${address.screen}`} address={address} />;
    case 'search':
      return <SearchScreen address={address} />;
    case 'notebook':
      return <NotebookScreen address={address} />;
    case 'review':
      return <ReviewScreen key={address.course} address={address} />;
    case 'settings':
      return <SettingsScreen section={address.section} />;
    default:
      return assertNever(address);
  }
}
