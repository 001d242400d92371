import type { PrintToPDFOptions, Rectangle } from 'electron';

/** What shows the pages: a real Chromium in end-to-end tests, nothing at all where only the settings are looked at. */
export interface Screen {
  /** Opens an empty page for `owner`, which answers for it from then on. Bounds are in CSS pixels. */
  open(owner: PageOwner, bounds: Rectangle): Promise<ShownPage>;
  close(): Promise<void>;
}

export interface ShownPage {
  /** The page's id in Chromium's debugging protocol. */
  readonly targetId: string;
  /** Resolves once the new document has been loaded. */
  navigate(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Hands a message to the preload; it is dropped where the page has none (any more). */
  deliver(message: HostMessage): Promise<void>;
  /** Presses and releases a key, named as in KeyboardEvent.key. */
  pressKey(key: string, modifiers: readonly string[]): Promise<void>;
  /** The pages that would be printed now. */
  printToPdf(options: PrintToPDFOptions): Promise<Buffer>;
  close(): Promise<void>;
}

/** The stand-in's webContents, as the screen sees it. All addresses are the program's own, `app://…`. */
export interface PageOwner {
  /** The preload's source; empty where the window has none. */
  readonly preload: string;
  allowsNavigation(url: string, isMainFrame: boolean): boolean;
  allowsRequest(request: { url: string; resourceType: string }): boolean;
  /** Null where no protocol of the program answers for the address. */
  answer(request: Request): Promise<Response> | null;
  received(message: PageMessage): void;
  wantsWindow(url: string): void;
  navigated(url: string): void;
  happened(event: 'dom-ready' | 'did-finish-load' | 'painted' | 'closed' | 'crashed'): void;
}

/** From the preload's world to the host. */
export type PageMessage =
  { kind: 'invoke'; id: number; channel: string; values: unknown[] } | { kind: 'open'; url: string };

/** From the host to the preload. */
export type HostMessage =
  | { kind: 'answered'; id: number; value: unknown }
  | { kind: 'failed'; id: number; message: string }
  | { kind: 'sent'; channel: string; values: unknown[] };

/** Shows nothing: for tests that only ask what the program told Electron. */
export const blankScreen: Screen = {
  open: () =>
    Promise.resolve({
      targetId: 'blank',
      navigate: () => Promise.resolve(),
      reload: () => Promise.resolve(),
      deliver: () => Promise.resolve(),
      pressKey: () => Promise.resolve(),
      printToPdf: () => Promise.resolve(Buffer.from('%PDF-')),
      close: () => Promise.resolve(),
    }),
  close: () => Promise.resolve(),
};
