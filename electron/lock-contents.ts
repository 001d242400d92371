import type { Event, WebContents } from 'electron';
import { isOwnAddress } from './app-address.ts';

/**
 * Keeps a page where it is: it goes nowhere but to our own addresses, opens no window and embeds no other page. What it
 * writes into a frame itself is no other page: that keeps to the page's policy.
 * Where it wants a window, which is what a link to the web does, `openOutside` decides about the address.
 */
export function lockContents(contents: WebContents, openOutside: (address: string) => void): void {
  const stay = (event: Event<{ url: string }>) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame || event.url !== 'about:srcdoc') stay(event);
  });
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
}
