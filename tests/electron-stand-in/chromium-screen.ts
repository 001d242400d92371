import type { Rectangle } from 'electron';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { ChromiumPage } from './chromium-page.ts';
import { DevToolsPipe } from './devtools-pipe.ts';
import type { Screen } from './screen.ts';

export type ChromiumOptions = {
  executable: string;
  /** A folder for Chromium's own files, empty or of an earlier run. */
  profile: string;
  /** False draws real windows, which needs a display. */
  headless: boolean;
  /** What Playwright asks of an Electron: a port on which a second client can listen in; null for none. */
  debuggingPort: string | null;
  /** What Chromium prints, line by line. */
  onPrinted: (line: string) => void;
  /** Chromium has ended by itself, as it does after its last window. */
  onEnded: () => void;
};

type TargetInfo = { targetId: string; type: string };

/** Starts Chromium and resolves when it can open pages. It has no network. */
export async function openChromium(options: ChromiumOptions): Promise<Screen> {
  const child = spawn(options.executable, commandLine(options), {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  const [, , stderr, toChromium, fromChromium] = child.stdio;
  // Pipes by the `stdio` above; the types know only the first three for certain.
  const pipe = new DevToolsPipe(toChromium as Writable, fromChromium as Readable);
  createInterface({ input: stderr as Readable }).on('line', options.onPrinted);
  child.once('error', (error) => options.onPrinted(String(error)));
  const ended = new Promise<void>((resolve) => pipe.once('closed', resolve));
  void ended.then(options.onEnded);

  const opened = new Set<string>();
  const closeUnasked = ({ targetInfo }: { targetInfo: TargetInfo }) => {
    const { targetId, type } = targetInfo;
    // What the program did not open itself is a popup, and every popup of ours is denied.
    if (type === 'page' && !opened.has(targetId))
      void pipe.send('Target.closeTarget', { targetId }).catch(() => {});
  };

  const first = await firstPage(pipe);
  let unused: string | null = first;
  opened.add(first);
  let opening = Promise.resolve<unknown>(null);
  pipe.on(
    ':Target.targetCreated',
    (event: { targetInfo: TargetInfo }) => void opening.then(() => closeUnasked(event)),
  );
  await pipe.send('Target.setDiscoverTargets', { discover: true });

  async function newTarget(): Promise<string> {
    const { targetId } = await pipe.send<TargetInfo>('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
    });
    opened.add(targetId);
    return targetId;
  }

  return {
    async open(owner, bounds) {
      const target = unused ? Promise.resolve(unused) : newTarget();
      unused = null;
      opening = target.catch(() => null);
      const targetId = await target;
      await resize(pipe, targetId, bounds);
      return ChromiumPage.attach(pipe, targetId, owner);
    },
    async close() {
      await pipe.send('Browser.close').catch(() => {});
      await ended;
    },
  };
}

function commandLine(options: ChromiumOptions): string[] {
  return [
    '--remote-debugging-pipe',
    ...(options.debuggingPort === null ? [] : [`--remote-debugging-port=${options.debuggingPort}`]),
    ...(options.headless ? ['--headless=new'] : []),
    // Chromium does not run its sandbox as root, as which containers do everything.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--user-data-dir=${options.profile}`,
    // Whatever the program does not answer itself goes to a proxy that is not there.
    '--proxy-server=127.0.0.1:9',
    '--proxy-bypass-list=<-loopback>',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-popup-blocking',
    // Electron lets a page close its own window.
    '--blink-settings=allowScriptsToCloseWindows=true',
    '--no-first-run',
    '--no-default-browser-check',
    // Chromium's headless shell, the one that comes in a package, opens no page for --app.
    options.headless ? 'about:blank' : '--app=data:text/html,',
  ];
}

/** The page Chromium opens by itself becomes the first window. */
async function firstPage(pipe: DevToolsPipe): Promise<string> {
  for (;;) {
    const { targetInfos } = await pipe.send<{ targetInfos: TargetInfo[] }>('Target.getTargets');
    const page = targetInfos.find(({ type }) => type === 'page');
    if (page) return page.targetId;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function resize(pipe: DevToolsPipe, targetId: string, bounds: Rectangle): Promise<void> {
  const { windowId } = await pipe.send<{ windowId: number }>('Browser.getWindowForTarget', { targetId });
  const { x, y, width, height } = bounds;
  await pipe.send('Browser.setWindowBounds', { windowId, bounds: { left: x, top: y, width, height } });
}
