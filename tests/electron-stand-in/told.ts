import type { BrowserWindowConstructorOptions, CustomScheme } from 'electron';

export type InvokeHandler = (event: unknown, ...values: unknown[]) => unknown;
export type Asking = { requestingUrl?: string; isMainFrame: boolean };
export type RequestFilter = (
  details: { url: string; resourceType: string },
  answer: (response: { cancel?: boolean }) => void,
) => void;

/** Everything the program told Electron, for the screen to obey and for tests to look at. */
export class Told {
  /** The calls whose order matters, oldest first, as `app.enableSandbox`. */
  readonly calls: string[] = [];
  readonly switches: string[] = [];
  readonly schemes: CustomScheme[] = [];
  readonly windows: BrowserWindowConstructorOptions[] = [];
  readonly protocols = new Map<string, (request: Request) => Response | Promise<Response>>();
  readonly invokeHandlers = new Map<string, InvokeHandler>();
  readonly openedOutside: string[] = [];
  readonly openedFiles: string[] = [];
  readonly shownFiles: string[] = [];
  permissionRequest:
    | ((
        contents: { getURL: () => string },
        permission: string,
        answer: (isGranted: boolean) => void,
        details: Asking,
      ) => void)
    | null = null;
  permissionCheck: ((contents: null, permission: string, origin: string, details: Asking) => boolean) | null =
    null;
  devicePermission: ((details: object) => boolean) | null = null;
  hasSpellChecker = true;
  beforeRequest: RequestFilter | null = null;
}
