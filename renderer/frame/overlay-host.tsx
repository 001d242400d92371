import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { settingsSections } from '../address/address.ts';
import { wholeNotebook } from '../address/notebook-filter.ts';
import { goBack, goForward, goTo, useScreen } from '../address/use-address.ts';
import { ModalDialog } from '../controls/modal-dialog.tsx';
import { KeyTable } from '../keys/key-table.tsx';
import { useKeys } from '../keys/keys-provider.tsx';
import { asDesigned, nextTextSize } from '../look/apply-look.ts';
import { useSettings } from '../look/use-settings.ts';
import { SearchPalette } from '../search/search-palette.tsx';
import { useWords } from '../words/words.ts';
import { OverlaysProvider } from './overlays.ts';

/** Search and help over any screen, and the keys that hold everywhere. */
export function OverlayHost({ children }: { children: ReactNode }) {
  const screen = useScreen();
  const words = useWords();
  const { change } = useSettings();
  const [shown, setShown] = useState<'search' | 'help' | null>(null);
  // Nothing here is drawn anew while it is typed.
  const lastQuery = useRef('');
  const keepQuery = useCallback((text: string) => void (lastQuery.current = text), []);
  const overlays = useMemo(
    () => ({ openSearch: () => setShown('search'), openHelp: () => setShown('help') }),
    [],
  );
  const close = useCallback(() => setShown(null), []);

  useKeys({
    // The page of results has a field of its own for it.
    ...(screen !== 'search' && { search: overlays.openSearch }),
    help: overlays.openHelp,
    settings: () => goTo({ screen: 'settings', section: settingsSections[0] }),
    notebook: () => goTo({ screen: 'notebook', filter: wholeNotebook, order: 'newest' }),
    'history-back': goBack,
    'history-forward': goForward,
    'larger-text': () => change((now) => ({ textSize: nextTextSize(now.textSize, 1) })),
    'smaller-text': () => change((now) => ({ textSize: nextTextSize(now.textSize, -1) })),
    'normal-text': () => change({ textSize: asDesigned.textSize }),
  });

  return (
    <OverlaysProvider value={overlays}>
      {children}
      {shown === 'search' && <SearchPalette lastText={lastQuery} onText={keepQuery} onClose={close} />}
      <ModalDialog title={words.keysTitle} isText isOpen={shown === 'help'} onClose={close}>
        <p className="dialog__text">{words.keysHint}</p>
        <KeyTable />
      </ModalDialog>
    </OverlaysProvider>
  );
}
