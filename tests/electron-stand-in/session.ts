import type { CustomScheme } from 'electron';
import { covered } from './not-covered.ts';
import type { Told } from './told.ts';

/** `session.defaultSession` and `protocol`. Permissions are kept for tests to ask: Chromium here denies by itself. */
export function createSession(told: Told, isReady: () => boolean) {
  const protocol = covered('protocol', {
    registerSchemesAsPrivileged(schemes: CustomScheme[]) {
      if (isReady())
        throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
      told.schemes.push(...schemes);
    },
    handle(scheme: string, handler: (request: Request) => Response | Promise<Response>) {
      if (!isReady()) throw new Error('protocol.handle can only be called after app is ready');
      told.protocols.set(scheme, handler);
    },
  });
  const session = covered('session', {
    webRequest: covered('webRequest', {
      onBeforeRequest: (filter: Told['beforeRequest']) => void (told.beforeRequest = filter),
    }),
    setPermissionRequestHandler: (handler: Told['permissionRequest']) =>
      void (told.permissionRequest = handler),
    setPermissionCheckHandler: (handler: Told['permissionCheck']) => void (told.permissionCheck = handler),
    setDevicePermissionHandler: (handler: Told['devicePermission']) => void (told.devicePermission = handler),
    setSpellCheckerEnabled: (isEnabled: boolean) => void (told.hasSpellChecker = isEnabled),
  });
  return { session, protocol };
}
