import { readFileSync } from 'node:fs';
import type {
  KeyboardInputEvent,
  PrintToPDFOptions,
  Rectangle,
  WebPreferences,
  WindowOpenHandlerResponse,
} from 'electron';
import { CoveredEmitter, NotCovered, PreventableEvent } from './not-covered.ts';
import type { PageMessage, PageOwner, Screen, ShownPage } from './screen.ts';
import type { Told } from './told.ts';

type SenderFrame = { url: string; origin: string; parent: null };

const events = [
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'will-attach-webview',
  'did-finish-load',
  'dom-ready',
  'render-process-gone',
  'destroyed',
] as const;

/** Electron's names of keys that are not those of KeyboardEvent.key. */
const domKeys: Readonly<Record<string, string>> = {
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Plus: '+',
};

/** What a window shows. `will-redirect` and `will-attach-webview` never happen by themselves here. */
export class StandInWebContents extends CoveredEmitter implements PageOwner {
  readonly id: number;
  readonly session: object;
  readonly preload: string;
  mainFrame: SenderFrame = { url: '', origin: 'null', parent: null };
  onPainted: () => void = () => {};
  private readonly told: Told;
  private readonly page: Promise<ShownPage>;
  private openPage: ShownPage | null = null;
  private destroyed = false;
  private openHandler: ((details: { url: string }) => WindowOpenHandlerResponse) | null = null;

  constructor(
    parts: { id: number; told: Told; session: object; screen: Promise<Screen> },
    preferences: WebPreferences,
    bounds: Rectangle,
  ) {
    super('webContents', events);
    this.id = parts.id;
    this.told = parts.told;
    this.session = parts.session;
    this.preload = preferences.preload ? readFileSync(preferences.preload, 'utf8') : '';
    this.page = parts.screen.then((screen) => screen.open(this, bounds));
    this.page.then(
      (page) => (this.openPage = page),
      () => this.happened('closed'),
    );
  }

  get targetId(): string | null {
    return this.openPage?.targetId ?? null;
  }

  async loadURL(url: string): Promise<void> {
    await (await this.page).navigate(url);
  }

  reload(): void {
    void this.page.then((page) => page.reload());
  }

  close(): void {
    void this.page.then((page) => page.close());
  }

  send(channel: string, ...values: unknown[]): void {
    void this.page.then((page) => page.deliver({ kind: 'sent', channel, values }));
  }

  sendInputEvent({ type, keyCode, modifiers = [] }: KeyboardInputEvent): void {
    if (type !== 'keyDown') throw new NotCovered(`the input event ${type}`);
    const key = domKeys[keyCode] ?? (/^[A-Z]$/u.test(keyCode) ? keyCode.toLowerCase() : keyCode);
    void this.page.then((page) => page.pressKey(key, modifiers));
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    return (await this.page).printToPdf(options);
  }

  getURL(): string {
    return this.mainFrame.url;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  setWindowOpenHandler(handler: (details: { url: string }) => WindowOpenHandlerResponse): void {
    this.openHandler = handler;
  }

  allowsNavigation(url: string, isMainFrame: boolean): boolean {
    const event = new PreventableEvent({ url, isMainFrame, isSameDocument: false });
    this.emit('will-frame-navigate', event, url);
    if (isMainFrame && !event.defaultPrevented) this.emit('will-navigate', event, url);
    return !event.defaultPrevented;
  }

  allowsRequest(request: { url: string; resourceType: string }): boolean {
    let cancelled = false;
    this.told.beforeRequest?.(request, (response) => {
      cancelled = response.cancel === true;
    });
    return !cancelled;
  }

  answer(request: Request): Promise<Response> | null {
    const handler = this.told.protocols.get(new URL(request.url).protocol.slice(0, -1));
    return handler ? Promise.resolve(handler(request)) : null;
  }

  received(message: PageMessage): void {
    if (message.kind === 'open') {
      this.wantsWindow(message.url);
      return;
    }
    const { id, channel, values } = message;
    const reply = (message: Parameters<ShownPage['deliver']>[0]) =>
      void this.page.then((page) => page.deliver(message));
    const handler = this.told.invokeHandlers.get(channel);
    const event = { sender: this, senderFrame: this.mainFrame, processId: 1, frameId: 1, type: 'frame' };
    Promise.resolve()
      .then(() => {
        if (!handler) throw new Error(`No handler registered for '${channel}'`);
        return handler(event, ...values);
      })
      .then(
        (value: unknown) => reply({ kind: 'answered', id, value }),
        (error: unknown) =>
          reply({
            kind: 'failed',
            id,
            message: `Error invoking remote method '${channel}': ${String(error)}`,
          }),
      );
  }

  wantsWindow(url: string): void {
    const decision = this.openHandler?.({ url }) ?? { action: 'allow' };
    if (decision.action !== 'deny') throw new NotCovered('a second window opened by a page');
  }

  navigated(url: string): void {
    const { protocol, host } = new URL(url);
    this.mainFrame = { url, origin: host ? `${protocol}//${host}` : 'null', parent: null };
  }

  happened(event: 'dom-ready' | 'did-finish-load' | 'painted' | 'closed' | 'crashed'): void {
    if (event === 'painted') this.onPainted();
    else if (event === 'crashed') this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    else if (event !== 'closed') this.emit(event);
    else if (!this.destroyed) {
      this.destroyed = true;
      this.emit('destroyed');
    }
  }
}
