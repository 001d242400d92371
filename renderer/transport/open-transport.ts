import { desktopTransport } from './desktop-transport.ts';
import type { Transport } from './transport.ts';
import { findToken, tokenInFragment } from './web-token.ts';
import { webTransport } from './web-transport.ts';

/** The way to the answering side: over the desktop's bridge where there is one, else over HTTP. Null without a token. */
export async function openTransport(window: Window): Promise<Transport | null> {
  if (window.carrel) return desktopTransport(window.carrel);
  // An address pasted into an open tab differs in its fragment only, so the browser doesn't load it anew.
  window.addEventListener('hashchange', () => {
    if (tokenInFragment(window.location.hash) !== null) window.location.reload();
  });
  const found = await findToken({
    location: window.location,
    history: window.history,
    startAgain: () => window.location.reload(),
    storage: window.sessionStorage,
    openChannel: () => ('BroadcastChannel' in window ? new BroadcastChannel('carrel.token') : null),
  });
  if (found === null) return null;
  const transport = webTransport(found.token, crypto.randomUUID());
  transport.onConnection((connection) => {
    if (connection === 'refused') found.forget();
  });
  return transport;
}
