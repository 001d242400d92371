import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../carrel-test.ts';
import { startDesktopHost, type RunningDesktopHost } from '../desktop-host.ts';
import { findDesktopProgram } from '../desktop-program.ts';
import { everyKind } from '../fixture-courses.ts';

const { executablePath, isStandIn } = await findDesktopProgram();

/** What only the desktop program does; all else is in the suite that every host passes. The title says what ran. */
test.describe(
  `the desktop program on ${isStandIn ? 'the stand-in for Electron' : 'Electron itself'}`,
  { tag: '@desktop' },
  () => {
    let data: string;
    let carrel: RunningDesktopHost;

    const start = () => startDesktopHost({ data, courses: [everyKind] });
    const themeOfTitleBar = () => carrel.electron.evaluate(({ nativeTheme }) => nativeTheme.themeSource);

    test.beforeEach(async () => {
      data = await mkdtemp(join(tmpdir(), 'carrel-desktop-'));
      carrel = await start();
    });

    test.afterEach(async () => {
      await carrel.stop();
      await rm(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    });

    test('gives its page three functions, and nothing of Electron or Node', async () => {
      const seen = await carrel.page.evaluate(() => ({
        exposed: Object.keys(window.carrel ?? {}),
        isFrozen: Object.isFrozen(window.carrel),
        leaked: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter(
          (name) => name in window,
        ),
      }));
      expect(seen).toEqual({ exposed: ['request', 'onEvent', 'pathOf'], isFrozen: true, leaked: [] });
    });

    test('fetches nothing from the network, and shows nothing of it', async () => {
      const outcome = await carrel.page.evaluate(async () => {
        const picture = new Image();
        const shown = new Promise((resolve) => {
          picture.onload = () => resolve('shown');
          picture.onerror = () => resolve('refused');
        });
        picture.src = 'https://example.org/picture.png';
        const fetched = await fetch('https://example.org/').then(
          () => 'fetched',
          () => 'refused',
        );
        return [await shown, fetched];
      });
      expect(outcome).toEqual(['refused', 'refused']);
    });

    test('stays where it is, wherever a page would go', async () => {
      const before = carrel.page.url();
      await carrel.page.evaluate(() => {
        window.location.href = 'https://example.org/';
      });
      await carrel.page.waitForTimeout(300);
      expect(carrel.page.url()).toBe(before);
      expect(await carrel.page.evaluate(() => window.open('https://example.org/') === null)).toBe(true);
      expect(carrel.electron.windows()).toHaveLength(1);
    });

    test('opens a link to the web outside, once the learner has agreed', async () => {
      const openedSoFar = async (answer: number) => {
        await carrel.electron.evaluate(({ dialog, shell }, response) => {
          Object.assign(globalThis, { opened: [] });
          dialog.showMessageBox = () => Promise.resolve({ response, checkboxChecked: false });
          shell.openExternal = (url) =>
            Promise.resolve(void (globalThis as unknown as { opened: string[] }).opened.push(url));
        }, answer);
        await carrel.page.getByRole('link', { name: 'link', exact: true }).first().click();
        await carrel.page.waitForTimeout(300);
        return carrel.electron.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
      };
      await carrel.page.evaluate(
        () => (window.location.hash = '#/module/every-kind/1-texts.md/marks-and-code-in-a-title'),
      );
      expect(await openedSoFar(1)).toEqual([]);
      expect(await openedSoFar(0)).toEqual(['https://example.org/']);
      expect(carrel.electron.windows()).toHaveLength(1);
    });

    test('does by its menu what the key does', async () => {
      await carrel.electron.evaluate(({ Menu }) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById('search');
        item?.click({ triggeredByAccelerator: false });
      });
      await expect(carrel.page.getByRole('dialog', { name: 'Search everything' })).toBeVisible();
    });

    test('has one instance on a data folder: the second shows the first and ends', async () => {
      await carrel.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
      const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
      const second = spawn(
        executablePath,
        [...sandbox, '.', `--user-data-dir=${join(data, 'profile')}`, '--data', data],
        {
          stdio: 'ignore',
        },
      );
      const [code] = (await once(second, 'exit')) as [number];
      expect(code).toBe(0);
      await expect
        .poll(() =>
          carrel.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()),
        )
        .toBe(false);
    });

    test('follows the theme with its title bar, at the next start from the first moment', async () => {
      expect(await themeOfTitleBar()).toBe('system');
      await carrel.page.evaluate(() => window.carrel?.request('settings.set', { theme: 'dark' }));
      await expect.poll(themeOfTitleBar).toBe('dark');
      await carrel.stop();
      carrel = await start();
      expect(await themeOfTitleBar()).toBe('dark');
    });

    test('comes back where it was closed, and leaves the notebook in order', async () => {
      await carrel.electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 900, height: 640 }),
      );
      await carrel.page.evaluate(() => (window.location.hash = '#/module/every-kind/1-texts.md/lists'));
      // So long the slide has to be in view to count as read.
      await expect(carrel.page.getByRole('link', { name: /Lists.*seen/ })).toBeVisible();
      expect(await carrel.stop()).toBe(0);
      expect((await readdir(data)).filter((name) => /^notebook.db-/.test(name))).toEqual([]);

      carrel = await start();
      const bounds = await carrel.electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
      );
      expect(bounds).toEqual({ x: 40, y: 30, width: 900, height: 640 });
      await expect(
        carrel.page.getByRole('main').getByRole('link', { name: /Continue reading/ }),
      ).toBeVisible();
      expect(carrel.problems()).toBe('');
    });
  },
);
