import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { profileFolder } from '../../../electron/profile-folder.ts';
import { programFiles } from '../../../electron/program-files.ts';
import { readCommandLine } from '../../../electron/read-command-line.ts';
import { deskColour, systemTheme } from '../../../electron/theme.ts';
import { readWindowMemory, writeWindowMemory } from '../../../electron/window-memory.ts';
import { projectRoot } from '../../../scripts/run-tool.ts';

describe('the command line', () => {
  test.each<[string[], string | null, string[]]>([
    [[], null, []],
    [['.', '--data', '/d', '--course', 'a', '--course=b'], '/d', ['a', 'b']],
    [['--no-sandbox', '--inspect=0', '--remote-debugging-port=0', '.', '--data=/d'], '/d', []],
    [['--data'], null, []],
    [['--data='], null, []],
    [['--course', ''], null, []],
    [['https://example.org', '--unknown', '-x'], null, []],
  ])('%j', (argv, dataFolder, courses) => {
    expect(readCommandLine(argv)).toEqual({ dataFolder, courses });
  });
});

describe('Chromium’s own files', () => {
  test('lie elsewhere than the data folder, and are not shared between two of them', () => {
    const usual = profileFolder('/config', null);
    const one = profileFolder('/config', '/one');
    expect(usual).toBe(join('/config', 'Carrel Browser'));
    expect(new Set([usual, one, profileFolder('/config', '/two')]).size).toBe(3);
    expect(profileFolder('/config', resolve('here'))).toBe(profileFolder('/config', 'here'));
  });
});

describe('the program’s files', () => {
  const parts = { appPath: join('/p', 'app.asar'), resourcesPath: '/p', target: 'linux-x64' };

  test('of a package: code in the archive, data and native module beside it', () => {
    const files = programFiles({ ...parts, isPackaged: true });
    expect(files.bundledCourses).toBe(join('/p', 'modules'));
    expect(files.nativeBinding).toBe(
      join('/p', 'app.asar.unpacked', 'node_modules', 'better-sqlite3', 'prebuilds', 'linux-x64.node'),
    );
    for (const file of [files.page, files.preload, files.icon, ...Object.values(files.workers)]) {
      expect(file.startsWith(parts.appPath)).toBe(true);
    }
  });

  test('of the project: all in its folder', () => {
    const files = programFiles({ ...parts, appPath: '/project', isPackaged: false });
    expect(files.bundledCourses).toBe(join('/project', 'modules'));
    expect(files.nativeBinding).toBeNull();
  });
});

describe('the window’s memory', () => {
  const usual = { bounds: null, isMaximized: false, theme: 'system' };

  test('comes back as it was written', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'carrel-window-'));
    const file = join(folder, 'profile', 'window.json');
    expect(readWindowMemory(file)).toEqual(usual);
    const seen = {
      bounds: { x: -5, y: 0, width: 900, height: 700 },
      isMaximized: true,
      theme: 'sepia' as const,
    };
    writeWindowMemory(file, seen);
    expect(readWindowMemory(file)).toEqual(seen);
    for (const [text, expected] of [
      ['', usual],
      ['[]', usual],
      ['{"bounds":{"x":"1"},"theme":"dark"}', { ...usual, theme: 'dark' }],
      ['{"isMaximized":true,"theme":"pink"}', { ...usual, isMaximized: true }],
    ] as const) {
      await writeFile(file, text);
      expect(readWindowMemory(file), text).toEqual(expected);
    }
    await rm(folder, { recursive: true });
  });

  test('that can’t be written keeps no window open', () => {
    expect(() =>
      writeWindowMemory('/dev/null/window.json', { bounds: null, isMaximized: false, theme: 'dark' }),
    ).not.toThrow();
  });
});

describe('the theme', () => {
  test('of the title bar is the system’s word for it', () => {
    expect((['system', 'light', 'dark', 'sepia'] as const).map(systemTheme)).toEqual([
      'system',
      'light',
      'dark',
      'light',
    ]);
  });

  test('fills the window with the desk of the design tokens', async () => {
    const tokens = await readFile(join(projectRoot, 'renderer/theme/tokens.css'), 'utf8');
    // After them come the same three for who asks the system for more contrast.
    const desks = [...tokens.matchAll(/--desk:\s*(#[0-9a-f]{6})/gi)].map((match) => match[1]).slice(0, 3);
    expect(
      ['light', 'dark', 'sepia'].map((theme) => deskColour(theme as 'light' | 'dark' | 'sepia', false)),
    ).toEqual(desks);
    expect(deskColour('system', true)).toBe(deskColour('dark', false));
    expect(deskColour('system', false)).toBe(deskColour('light', true));
  });
});
