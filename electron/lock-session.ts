import type { OnBeforeRequestListenerDetails, Session } from 'electron';
import { isOwnAddress } from './app-address.ts';

/**
 * Closes what Chromium leaves open by default: every permission and device but full screen and copying for our own
 * page, every address but our own, and the spell checker, whose dictionaries would be fetched from the network.
 */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, answer, details) => {
    answer(
      isGranted(permission, details.requestingUrl, details.isMainFrame) && isOwnAddress(contents.getURL()),
    );
  });
  session.setPermissionCheckHandler((_contents, permission, origin, details) =>
    isGranted(permission, origin, details.isMainFrame),
  );
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details) }));
}

/** The second writes text to the clipboard, on a click; reading it is another permission. */
const granted = new Set(['fullscreen', 'clipboard-sanitized-write']);

function isGranted(permission: string, askedBy: string, isMainFrame: boolean): boolean {
  return granted.has(permission) && isMainFrame && isOwnAddress(askedBy);
}

function mayLoad({
  url,
  resourceType,
}: Pick<OnBeforeRequestListenerDetails, 'url' | 'resourceType'>): boolean {
  // The policy of the page allows these two for images; as a document they would be a way around it.
  if (/^(data|blob):/iu.test(url)) return resourceType === 'image';
  return isOwnAddress(url);
}
