import type { PrintToPDFOptions } from 'electron';
import { fromChromium, toChromium } from './app-address.ts';
import type { DevToolsPipe } from './devtools-pipe.ts';
import { NotCovered } from './not-covered.ts';
import { pageWorldScript, preloadWorldScript } from './page-scripts.ts';
import type { HostMessage, PageMessage, PageOwner, ShownPage } from './screen.ts';

const preloadWorld = 'electron-preload';
const binding = 'electronToHost';

type Context = { id: number; name: string; auxData?: { frameId?: string } };
type BindingCall = { name: string; payload: string; executionContextId: number };
type PausedRequest = {
  requestId: string;
  frameId: string;
  resourceType: string;
  request: { url: string; method: string; headers: Record<string, string>; postData?: string };
};

/** In inches, as both sides count them. */
const papers: Readonly<Record<string, { width: number; height: number }>> = {
  A4: { width: 8.27, height: 11.69 },
  Letter: { width: 8.5, height: 11 },
};

/** As the debugging protocol adds them up. */
const modifierBits: Readonly<Record<string, number>> = { alt: 1, control: 2, cmd: 4, shift: 8 };

/** One page of Chromium behind one window: its requests, its preload, its life. */
export class ChromiumPage implements ShownPage {
  readonly targetId: string;
  private readonly pipe: DevToolsPipe;
  private readonly session: string;
  private readonly owner: PageOwner;
  private mainFrame = '';
  private preloadContext: number | null = null;
  /** The address the program itself is loading: its own doing does not count as a navigation by the page. */
  private loading: string | null = null;
  private onLoaded: () => void = () => {};

  static async attach(pipe: DevToolsPipe, targetId: string, owner: PageOwner): Promise<ChromiumPage> {
    const { sessionId } = await pipe.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    const page = new ChromiumPage(pipe, sessionId, targetId, owner);
    await page.prepare();
    return page;
  }

  private constructor(pipe: DevToolsPipe, session: string, targetId: string, owner: PageOwner) {
    this.pipe = pipe;
    this.session = session;
    this.targetId = targetId;
    this.owner = owner;
  }

  async navigate(url: string): Promise<void> {
    this.loading = toChromium(url);
    const loaded = new Promise<void>((resolve) => (this.onLoaded = resolve));
    const { errorText, loaderId } = await this.send<{ errorText?: string; loaderId?: string }>(
      'Page.navigate',
      { url: this.loading },
    );
    this.loading = null;
    if (errorText) throw new Error(`${errorText} loading '${url}'`);
    // Only the fragment differed: there is no new document to wait for.
    if (loaderId !== undefined) await loaded;
  }

  async reload(): Promise<void> {
    const { currentIndex, entries } = await this.send<{ currentIndex: number; entries: { url: string }[] }>(
      'Page.getNavigationHistory',
    );
    this.loading = entries[currentIndex]?.url ?? null;
    await this.send('Page.reload');
  }

  async deliver(message: HostMessage): Promise<void> {
    if (this.preloadContext === null) return;
    await this.send('Runtime.callFunctionOn', {
      executionContextId: this.preloadContext,
      functionDeclaration: '(message) => globalThis.electronDeliver(message)',
      arguments: [{ value: JSON.stringify(message) }],
    }).catch(() => {}); // The document went away meanwhile, and its question with it.
  }

  async pressKey(key: string, modifiers: readonly string[]): Promise<void> {
    const bits = modifiers.map((name) => modifierBits[name] ?? 0).reduce((sum, bit) => sum | bit, 0);
    const event = { key, modifiers: bits };
    await this.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }

  async printToPdf({ pageSize = 'Letter', ...options }: PrintToPDFOptions): Promise<Buffer> {
    const paper = typeof pageSize === 'string' ? papers[pageSize] : pageSize;
    if (!paper) throw new NotCovered(`paper of the size ${JSON.stringify(pageSize)}`);
    const { data } = await this.send<{ data: string }>('Page.printToPDF', {
      paperWidth: paper.width,
      paperHeight: paper.height,
      preferCSSPageSize: options.preferCSSPageSize,
      printBackground: options.printBackground,
      generateTaggedPDF: options.generateTaggedPDF,
      generateDocumentOutline: options.generateDocumentOutline,
    });
    return Buffer.from(data, 'base64');
  }

  async close(): Promise<void> {
    await this.pipe.send('Target.closeTarget', { targetId: this.targetId }).catch(() => {});
  }

  private send<Result>(method: string, parameters?: object): Promise<Result> {
    return this.pipe.send<Result>(method, parameters, this.session);
  }

  /** The protocol's documentation says what an event of a method holds. */
  private on(method: string, listener: Parameters<DevToolsPipe['on']>[1]): void {
    this.pipe.on(`${this.session}:${method}`, (event) => {
      listener(event as never);
    });
  }

  private async prepare(): Promise<void> {
    this.listen();
    await this.send('Page.enable');
    await this.send('Page.setLifecycleEventsEnabled', { enabled: true });
    const { frameTree } = await this.send<{ frameTree: { frame: { id: string } } }>('Page.getFrameTree');
    this.mainFrame = frameTree.frame.id;
    await this.send('Runtime.addBinding', { name: binding, executionContextName: preloadWorld });
    await this.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorldScript() });
    await this.send('Page.addScriptToEvaluateOnNewDocument', {
      source: preloadWorldScript(this.owner.preload, binding),
      worldName: preloadWorld,
    });
    await this.send('Runtime.enable');
    await this.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  }

  private listen(): void {
    this.on('Runtime.executionContextCreated', ({ context }: { context: Context }) => {
      if (context.name === preloadWorld && context.auxData?.frameId === this.mainFrame)
        this.preloadContext = context.id;
    });
    this.on('Runtime.bindingCalled', (call: BindingCall) => {
      if (call.name !== binding || call.executionContextId !== this.preloadContext) return;
      this.owner.received(JSON.parse(call.payload) as PageMessage);
    });
    this.on('Page.frameNavigated', ({ frame }: { frame: { id: string; url: string } }) => {
      if (frame.id === this.mainFrame) this.owner.navigated(fromChromium(frame.url));
    });
    this.on('Page.navigatedWithinDocument', ({ frameId, url }: { frameId: string; url: string }) => {
      if (frameId === this.mainFrame) this.owner.navigated(fromChromium(url));
    });
    this.on('Page.lifecycleEvent', ({ frameId, name }: { frameId: string; name: string }) => {
      if (frameId !== this.mainFrame) return;
      if (name === 'DOMContentLoaded') this.owner.happened('dom-ready');
      if (name === 'firstPaint') this.owner.happened('painted');
      if (name === 'load') {
        this.onLoaded();
        this.owner.happened('did-finish-load');
      }
    });
    this.on('Page.windowOpen', ({ url }: { url: string }) => {
      this.owner.wantsWindow(fromChromium(url));
    });
    this.on('Fetch.requestPaused', (paused: PausedRequest) => {
      void this.answer(paused);
    });
    this.on('Inspector.targetCrashed', () => {
      this.owner.happened('crashed');
    });
    this.pipe.on(':Target.detachedFromTarget', ({ sessionId }: { sessionId: string }) => {
      if (sessionId !== this.session) return;
      this.onLoaded();
      this.owner.happened('closed');
    });
  }

  private async answer(paused: PausedRequest): Promise<void> {
    const url = fromChromium(paused.request.url);
    const fail = async (errorReason: string) => {
      await this.send('Fetch.failRequest', { requestId: paused.requestId, errorReason }).catch(() => {});
    };
    try {
      const isMainFrame = paused.frameId === this.mainFrame;
      const resourceType = electronResourceType(paused.resourceType, isMainFrame);
      if (!this.mayNavigate(paused, url)) await fail('Aborted');
      else if (!this.owner.allowsRequest({ url, resourceType })) await fail('BlockedByClient');
      else {
        const response = await this.owner.answer(toRequest(paused, url));
        if (response) await this.fulfill(paused.requestId, response);
        else await fail('NameNotResolved');
      }
    } catch (error) {
      process.stderr.write(`Answering ${url}: ${String(error)}\n`);
      await fail('Failed');
    }
  }

  private async fulfill(requestId: string, response: Response): Promise<void> {
    await this.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    }).catch(() => {}); // The page no longer waits for it.
  }

  private mayNavigate(paused: PausedRequest, url: string): boolean {
    if (paused.resourceType !== 'Document') return true;
    const isMainFrame = paused.frameId === this.mainFrame;
    if (isMainFrame && paused.request.url === this.loading) return true;
    return this.owner.allowsNavigation(url, isMainFrame);
  }
}

function toRequest({ request }: PausedRequest, url: string): Request {
  const hasBody = request.postData !== undefined && request.method !== 'GET' && request.method !== 'HEAD';
  return new Request(url, {
    method: request.method,
    headers: request.headers,
    ...(hasBody && { body: request.postData ?? '' }),
  });
}

/** Chromium's word for what is fetched, in the words of Electron's webRequest. */
function electronResourceType(type: string, isMainFrame: boolean): string {
  if (type === 'Document') return isMainFrame ? 'mainFrame' : 'subFrame';
  if (type === 'XHR' || type === 'Fetch') return 'xhr';
  const same = ['Stylesheet', 'Script', 'Image', 'Font', 'Media', 'Ping'];
  return same.includes(type) ? type.toLowerCase() : 'other';
}
