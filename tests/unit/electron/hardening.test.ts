import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { isOwnAddress } from '../../../electron/app-address.ts';
import { contentSecurityPolicy } from '../../../backend/content-security-policy.ts';
import { projectRoot } from '../../../scripts/run-tool.ts';
import { PreventableEvent } from '../../electron-stand-in/not-covered.ts';
import { startBuiltProgram, type BuiltProgram } from './start-built-program.ts';

/** What the built main process tells Electron, one promise a test. */
let folder: string;
let program: BuiltProgram;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'carrel-hardening-'));
  program = await startBuiltProgram(folder);
}, 60_000);

afterAll(async () => {
  program.app.quit();
  await program.ended;
  await rm(folder, { recursive: true, force: true });
});

const contents = () => {
  const [window] = program.windows;
  if (!window) throw new Error('The program has no window.');
  return window.webContents;
};

const strangers = [
  'https://example.org/',
  'http://127.0.0.1:8080/',
  'app://ui.evil/',
  'app://carrel.evil/',
  'app://carrel:1234/',
  'app://carrel@evil/',
  'app://evil@carrel/',
  'file:///etc/passwd',
  'data:text/html,<script>1</script>',
  'about:blank',
  'javascript:alert(1)',
  'ws://127.0.0.1/',
  'not an address',
];

describe('the windows', () => {
  test('are sandboxed, isolated, and without Node', () => {
    expect(program.told.calls.indexOf('app.enableSandbox')).toBe(0);
    expect(program.told.windows).toHaveLength(1);
    expect(program.told.windows[0]?.webPreferences).toEqual({
      preload: join(projectRoot, '.vite/build/preload.cjs'),
      devTools: true, // only where the program is not packaged
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      spellcheck: false,
    });
    expect(program.told.hasSpellChecker).toBe(false);
  });

  test('are made in one place, and no switch takes anything back', async () => {
    const sources = (await readdir(join(projectRoot, 'electron'))).filter((name) => name.endsWith('.ts'));
    const texts = await Promise.all(
      sources.map((name) => readFile(join(projectRoot, 'electron', name), 'utf8')),
    );
    expect(texts.join('\n').match(/new (BrowserWindow|WebContentsView|BaseWindow)\b/g)).toHaveLength(1);
    expect(program.told.switches).toEqual([]);
  });

  test('embed no other page', () => {
    const event = new PreventableEvent();
    contents().emit('will-attach-webview', event, {}, {});
    expect(event.defaultPrevented).toBe(true);
  });

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('stay at home: %s', (name) => {
    for (const url of strangers) {
      const event = new PreventableEvent({ url });
      contents().emit(name, event, url);
      expect(event.defaultPrevented, url).toBe(true);
    }
    const framed = new PreventableEvent({ url: 'about:srcdoc', isMainFrame: true });
    contents().emit(name, framed, 'about:srcdoc');
    expect(framed.defaultPrevented, 'what belongs in a frame').toBe(true);
    const home = new PreventableEvent({ url: 'app://carrel/#/settings' });
    contents().emit(name, home, 'app://carrel/#/settings');
    expect(home.defaultPrevented).toBe(false);
  });
});

describe('permissions', () => {
  const permissions = [
    'clipboard-read', 'deprecated-sync-clipboard-read', 'display-capture', 'fileSystem', 'geolocation', 'hid',
    'idle-detection', 'keyboardLock', 'local-fonts', 'local-network-access', 'media', 'mediaKeySystem', 'midi',
    'midiSysex', 'notifications', 'openExternal', 'pointerLock', 'serial', 'speaker-selection', 'storage-access',
    'top-level-storage-access', 'usb', 'window-management', 'unknown',
  ]; // prettier-ignore

  function isGranted(permission: string, origin: string, isMainFrame = true): boolean[] {
    const answers: boolean[] = [];
    const { permissionRequest, permissionCheck } = program.told;
    permissionRequest?.({ getURL: () => origin }, permission, (granted) => answers.push(granted), {
      requestingUrl: origin,
      isMainFrame,
    });
    answers.push(permissionCheck?.(null, permission, origin, { isMainFrame }) ?? true);
    return answers;
  }

  test.each(permissions)('%s is denied, whoever asks', (permission) => {
    expect(isGranted(permission, 'app://carrel/')).toEqual([false, false]);
    expect(isGranted(permission, 'https://example.org/')).toEqual([false, false]);
  });

  test.each(['fullscreen', 'clipboard-sanitized-write'])(
    '%s is for our own page, and not for a frame in it',
    (permission) => {
      expect(isGranted(permission, 'app://carrel/')).toEqual([true, true]);
      expect(isGranted(permission, 'app://carrel/', false)).toEqual([false, false]);
      expect(isGranted(permission, 'https://example.org/')).toEqual([false, false]);
    },
  );

  test('no device is handed out', () => {
    expect(program.told.devicePermission?.({ deviceType: 'usb', origin: 'app://carrel' })).toBe(false);
  });
});

describe('the network', () => {
  function isCancelled(url: string, resourceType: string): boolean {
    let cancelled = false;
    program.told.beforeRequest?.({ url, resourceType }, ({ cancel }) => (cancelled = cancel === true));
    return cancelled;
  }

  test('nothing but our own addresses is fetched', () => {
    for (const url of strangers) {
      for (const type of ['mainFrame', 'subFrame', 'script', 'xhr', 'image', 'webSocket', 'other']) {
        if (type === 'image' && url.startsWith('data:')) continue;
        expect(isCancelled(url, type), `${type} ${url}`).toBe(true);
      }
    }
    expect(isCancelled('app://carrel/page/index.js', 'script')).toBe(false);
  });

  test('a picture may be inline, a document may not', () => {
    expect(isCancelled('data:image/png;base64,AAAA', 'image')).toBe(false);
    expect(isCancelled('data:text/html,hello', 'mainFrame')).toBe(true);
    expect(isCancelled('blob:app://carrel/1', 'subFrame')).toBe(true);
  });
});

describe('the page', () => {
  test('comes from a scheme with no more rights than a web page has', () => {
    // Streams and fetch: a page of the web has both.
    const privileges = { standard: true, secure: true, stream: true, supportFetchAPI: true };
    expect(program.told.schemes).toEqual([{ scheme: 'app', privileges }]);
    expect([...program.told.protocols.keys()]).toEqual(['app']);
    expect(program.told.calls).toContain('loadURL app://carrel/');
  });

  test('is under the strict policy, refusals included', async () => {
    expect(contentSecurityPolicy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
        "font-src 'self'; media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
    );
    for (const address of [
      'app://carrel/',
      'app://carrel/nothing.js',
      'app://elsewhere/',
      'app://carrel/%2e%2e%2fpackage.json',
    ]) {
      const response = await program.told.protocols.get('app')?.(new Request(address));
      expect(response?.headers.get('content-security-policy'), address).toBe(contentSecurityPolicy);
      expect(response?.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  test('gets three functions from the preload, which can reach nothing else', async () => {
    const preload = await readFile(join(projectRoot, '.vite/build/preload.cjs'), 'utf8');
    const exposed: Record<string, Record<string, unknown>> = {};
    const required: string[] = [];
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name: string, members: Record<string, unknown>) => (exposed[name] = members),
      },
      ipcRenderer: {},
      webUtils: { getPathForFile: ({ name }: { name: string }) => `/dropped/${name}` },
    };
    runInNewContext(preload, {
      require(name: string) {
        required.push(name);
        return electron;
      },
    });
    expect(required).toEqual(['electron']);
    expect(Object.keys(exposed)).toEqual(['carrel']);
    expect(Object.entries(exposed['carrel'] ?? {}).map(([key, value]) => `${key}: ${typeof value}`)).toEqual([
      'request: function',
      'onEvent: function',
      'pathOf: function',
    ]);
    const pathOf = exposed['carrel']?.['pathOf'] as (file: object) => string;
    expect(pathOf({ name: 'course.zip' })).toBe('/dropped/course.zip');
  });
});

describe('what the page may ask', () => {
  const frame = (url: string, parent: object | null = null) => ({
    senderFrame: { url, parent },
    sender: { id: 1 },
  });

  test('every channel refuses whoever is not our own page', async () => {
    expect([...program.told.invokeHandlers.keys()]).toEqual(['carrel:request']);
    for (const handler of program.told.invokeHandlers.values()) {
      for (const url of strangers) {
        await expect(Promise.resolve(handler(frame(url), 'host.info', {})), url).rejects.toThrow(
          'Only Carrel’s own page',
        );
      }
      await expect(handler(frame('app://carrel/', {}), 'host.info', {})).rejects.toThrow();
      await expect(handler({ senderFrame: null, sender: { id: 1 } }, 'host.info', {})).rejects.toThrow();
    }
  });

  test('a method has a name', async () => {
    for (const method of [null, 1, {}, ['host.info']]) {
      const answer = await program.told.invokeHandlers.get('carrel:request')?.(
        frame('app://carrel/'),
        method,
        {},
      );
      expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    }
  });
});

describe('the way out', () => {
  const dialog = () =>
    program.electron['dialog'] as { showMessageBox: (...parameters: object[]) => Promise<object> };

  test.each([
    'file:///etc/passwd',
    'smb://host/share',
    '\\\\host\\share',
    'ms-msdt:/id',
    'search-ms:query',
    'javascript:1',
    'https://user@host/',
    'no address',
  ])('%s is not even asked about', async (address) => {
    const asked = vi.spyOn(dialog(), 'showMessageBox');
    contents().wantsWindow(address);
    await Promise.resolve();
    expect(asked).not.toHaveBeenCalled();
    expect(program.told.openedOutside).toEqual([]);
    asked.mockRestore();
  });

  test('a page of the web opens once the learner has agreed, and not before', async () => {
    const asked = vi.spyOn(dialog(), 'showMessageBox').mockResolvedValueOnce({ response: 1 });
    contents().wantsWindow('https://example.org/a');
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
    expect(program.told.openedOutside).toEqual([]);
    asked.mockResolvedValueOnce({ response: 0 });
    contents().wantsWindow('https://example.org/a');
    await vi.waitFor(() => expect(program.told.openedOutside).toEqual(['https://example.org/a']));
    expect(JSON.stringify(asked.mock.lastCall)).toContain('Open example.org?');
    asked.mockRestore();
  });
});

test('a page that died is opened again, if the learner wants', async () => {
  const dialog = program.electron['dialog'] as {
    showMessageBox: (...parameters: object[]) => Promise<object>;
  };
  const asked = vi.spyOn(dialog, 'showMessageBox').mockResolvedValue({ response: 0 });
  const reloaded = vi.spyOn(contents(), 'reload');
  contents().emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 });
  expect(asked).not.toHaveBeenCalled();
  contents().emit('render-process-gone', {}, { reason: 'oom', exitCode: 1 });
  await vi.waitFor(() => expect(reloaded).toHaveBeenCalledTimes(1));
  expect(asked).toHaveBeenCalledTimes(1);
  vi.restoreAllMocks();
});

describe('the library', () => {
  const ask = (method: string, input: object = {}) =>
    program.told.invokeHandlers.get('carrel:request')?.(
      { senderFrame: { url: 'app://carrel/', parent: null }, sender: { id: 1 } },
      method,
      input,
    );
  const owned = () => existsSync(join(folder, 'data', 'owner.db'));

  test('is opened by one program, once its first frame has been drawn', async () => {
    const { calls } = program.told;
    expect(calls.indexOf('app.requestSingleInstanceLock')).toBeGreaterThan(-1);
    expect(calls.indexOf('app.requestSingleInstanceLock')).toBeLessThan(calls.indexOf('new BrowserWindow'));
    expect(owned()).toBe(false);
    expect(program.windows[0]?.isVisible()).toBe(false);
    program.windows[0]?.emit('ready-to-show');
    expect(program.windows[0]?.isVisible()).toBe(true);
    const answer = await ask('host.info');
    expect(answer).toMatchObject({
      ok: true,
      value: { host: 'desktop', version: '1.2.3', canChooseFolder: true, canOpenFiles: true },
    });
    expect(owned()).toBe(true);
    // Ending in the middle of the first look at the courses would be said on stderr.
    await vi.waitFor(
      async () => expect(await ask('library.list')).toMatchObject({ value: { scanning: false } }),
      { timeout: 20_000 },
    );
  });

  test('opens a presenter’s window with the same locks, one at most, and at our own page alone', async () => {
    const { told, windows } = program;
    for (const address of ['https://example.org/', '#/module/a/b', '#/presenter/a b', '//evil/#/presenter/a'])
      expect(await ask('host.open-presenter', { address })).toMatchObject({ ok: false });
    expect(windows).toHaveLength(1);
    expect(await ask('host.open-presenter', { address: '#/presenter/a/1.md' })).toMatchObject({ ok: true });
    expect(await ask('host.open-presenter', { address: '#/presenter/a/2.md' })).toMatchObject({ ok: true });
    expect(windows).toHaveLength(2);
    expect(told.windows[1]?.webPreferences).toEqual(told.windows[0]?.webPreferences);
    expect(told.calls.filter((call) => call.includes('#/presenter'))).toEqual([
      'loadURL app://carrel/#/presenter/a/1.md',
      'loadURL app://carrel/#/presenter/a/2.md',
    ]);
    windows[1]?.close();
    expect(windows).toHaveLength(1);
  });

  test('prints a document in a window that nobody sees, where nothing runs and nothing can ask', async () => {
    const { told, windows, electron } = program;
    const dialog = electron['dialog'] as { showSaveDialog: (...options: object[]) => Promise<object> };
    const path = join(folder, 'notebook.pdf');
    vi.spyOn(dialog, 'showSaveDialog').mockResolvedValue({ canceled: false, filePath: path });
    const shownBefore = told.calls.filter((call) => call === 'window.show').length;
    const wish = { selection: { filter: {} }, format: 'html', title: 'Notebook' };
    const asked = { job: 'j', wish, layout: 'file', asPdf: true };
    expect(await ask('exchange.export', asked)).toMatchObject({ ok: true, value: { path } });
    vi.restoreAllMocks();
    const { preload: _preload, ...locks } = told.windows[0]?.webPreferences ?? {};
    expect(told.windows.at(-1)).toMatchObject({ show: false });
    expect(told.windows.at(-1)?.webPreferences).toEqual({ ...locks, devTools: false, javascript: false });
    expect(told.calls.filter((call) => call === 'window.show')).toHaveLength(shownBefore);
    expect(told.calls.at(-1)).toMatch(/^loadURL app:\/\/carrel\/printed\/[0-9a-f-]{36}$/);
    expect(windows).toHaveLength(1);
    // Of all files the page may have this one shown, because it had it written.
    for (const other of ['/etc/passwd', folder, `${path}/..`])
      expect(await ask('host.show-file', { path: other })).toMatchObject({ ok: false });
    expect(told.shownFiles).toEqual([]);
    expect(await ask('host.show-file', { path })).toEqual({ ok: true, value: {} });
    expect(told.shownFiles).toEqual([path]);
  });

  test('asks the system for a folder, and for a zip', async () => {
    const dialog = program.electron['dialog'] as { showOpenDialog: (options: object) => Promise<object> };
    const chosen = { canceled: false, filePaths: ['/chosen'] };
    const asked = vi.spyOn(dialog, 'showOpenDialog').mockResolvedValueOnce(chosen);
    expect(await ask('host.choose-zip')).toEqual({ ok: true, value: { path: '/chosen' } });
    expect(asked.mock.lastCall?.[0]).toMatchObject({
      properties: ['openFile'],
      filters: [{ extensions: ['zip'] }],
    });
    asked.mockRestore();
    expect(await ask('host.choose-zip')).toEqual({ ok: true, value: { path: null } });
    expect(await ask('host.choose-folder')).toEqual({ ok: true, value: { path: null } });
  });

  test('hands the system only files of a course that can’t run', async () => {
    const empty = new Uint8Array();
    const files = { '1.md': empty, 'a.pdf': empty, 'a.exe': empty, 'a.pdf.desktop': empty, 'a.svg': empty };
    const zip = join(folder, 'files.zip');
    await writeFile(zip, zipSync({ 'course.yaml': strToU8('id: files'), ...files }));
    const added = await ask('library.add', { path: zip });
    expect(added).toMatchObject({ ok: true, value: [{ source: { kind: 'zip' } }] });
    for (const path of ['a.exe', 'a.pdf.desktop', 'a.svg', '../../etc/passwd', '/etc/passwd', 'none.pdf'])
      expect(await ask('host.open-file', { course: 'files', path }), path).toMatchObject({ ok: false });
    expect(program.told.openedFiles).toEqual([]);
    expect(await ask('host.open-file', { course: 'files', path: 'a.pdf' })).toEqual({ ok: true, value: {} });
    const unpacked = await realpath(join(folder, 'data', 'courses'));
    expect(program.told.openedFiles).toEqual([expect.stringMatching(/[/\\]files[/\\]a\.pdf$/)]);
    expect(program.told.openedFiles[0]?.startsWith(unpacked)).toBe(true);
  });

  test('a second program shows the first one, and nothing it says is believed', () => {
    program.app.emit(
      'second-instance',
      {},
      ['carrel', '--data', '/elsewhere', 'https://example.org'],
      '/',
      null,
    );
    expect(program.told.calls.at(-1)).toBe('window.focus');
    expect(program.windows).toHaveLength(1);
  });
});

test('look-alikes are not ours', () => {
  for (const address of strangers) expect(isOwnAddress(address), address).toBe(false);
  for (const address of ['app://carrel', 'app://carrel/', 'app://carrel/x?y#z']) {
    expect(isOwnAddress(address), address).toBe(true);
  }
});
