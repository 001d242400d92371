import { FuseV1Options, FuseVersion } from '@electron/fuses';
import { MakerDeb } from '@electron-forge/maker-deb';
import { MakerDMG } from '@electron-forge/maker-dmg';
import { MakerZIP } from '@electron-forge/maker-zip';
import { FusesPlugin } from '@electron-forge/plugin-fuses';
import { VitePlugin } from '@electron-forge/plugin-vite';
import type { ForgeConfig } from '@electron-forge/shared-types';
import type { Configuration } from 'electron-builder';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { carrelScheme } from './core/links/carrel-address.ts';
import { ElectronBuilderMaker } from './scripts/electron-builder-maker.ts';

const appId = 'org.carrel.reader';
const executable = 'carrel';
const icons = 'build/icons';

/** All that goes into app.asar: everything else in the project's folder stays outside. */
const packaged = [
  /^\/package\.json$/,
  /^\/\.vite(\/build(\/.*)?)?$/,
  /^\/dist(\/page(\/.*)?)?$/,
  // Linux takes a window's icon from a file; elsewhere it is in the program itself.
  /^\/build(\/icons(\/256x256\.png)?)?$/,
  /^\/node_modules(\/better-sqlite3(\/(package\.json|LICENSE|(lib|prebuilds)(\/.*)?))?)?$/,
];

/** The parts of package.json that the program reads, or that say whose it is. */
const shippedFields = ['name', 'productName', 'version', 'description', 'author', 'license', 'type', 'main'];

const macIdentity = process.env['CARREL_MAC_IDENTITY'];

const builder: Configuration = {
  appId,
  executableName: executable,
  artifactName: '${productName}-${version}-${arch}.${ext}',
};

const config: ForgeConfig = {
  packagerConfig: {
    executableName: executable,
    appBundleId: appId,
    appCategoryType: 'public.app-category.education',
    icon: `${icons}/carrel`,
    asar: { unpack: '**/*.node' },
    // macOS is told by the program's own description, Linux by its desktop file, Windows by the program itself.
    protocols: [{ name: 'Carrel', schemes: [carrelScheme] }],
    // Data beside the program: read-only, and no part of its code.
    extraResource: ['modules', 'LICENSE'],
    // The list above says what goes in; a search for what is not needed would only leave empty folders behind.
    prune: false,
    ignore: (path: string) => path !== '' && !packaged.some((pattern) => pattern.test(path)),
    sanitizePackageJson: [
      (description) =>
        Object.fromEntries(Object.entries(description).filter(([field]) => shippedFields.includes(field))),
    ],
    // Where the binary can't be downloaded: a folder with Electron's zips.
    ...(process.env['CARREL_ELECTRON_ZIPS'] && { electronZipDir: process.env['CARREL_ELECTRON_ZIPS'] }),
    // Without an identity the program is signed ad hoc, and macOS warns of it.
    ...(macIdentity && {
      osxSign: {
        identity: macIdentity,
        optionsForFile: () => ({ entitlements: 'build/mac/entitlements.plist', hardenedRuntime: true }),
      },
    }),
  },
  // SQLite's module comes ready-made for Node-API, which Electron shares: nothing is compiled.
  rebuildConfig: { onlyModules: [] },
  hooks: {
    packageAfterCopy: async (_config, buildPath, _electronVersion, platform, arch) => {
      const folder = join(buildPath, 'node_modules', 'better-sqlite3', 'prebuilds');
      const others = (await readdir(folder)).filter((name) => name !== `${platform}-${arch}.node`);
      await Promise.all(others.map((name) => rm(join(folder, name))));
    },
  },
  plugins: [
    new VitePlugin({
      build: [
        { entry: 'electron/main.ts', config: 'electron/vite.main.config.ts', target: 'main' },
        { entry: 'electron/preload.ts', config: 'electron/vite.preload.config.ts', target: 'preload' },
      ],
      renderer: [{ name: 'page', config: 'renderer/vite.config.ts' }],
    }),
    new FusesPlugin({
      version: FuseVersion.V1,
      // A fuse that a later Electron adds has to be decided on.
      strictlyRequireAllFuses: true,
      [FuseV1Options.RunAsNode]: false,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: false,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
      [FuseV1Options.OnlyLoadAppFromAsar]: true,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
      // There are no cookies; their key would ask for the system's keychain.
      [FuseV1Options.EnableCookieEncryption]: false,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      [FuseV1Options.WasmTrapHandlers]: true,
    }),
  ],
  makers: [
    new MakerZIP({}, ['linux', 'darwin', 'win32']),
    new MakerDeb({
      options: {
        bin: executable,
        maintainer: 'The Carrel authors',
        section: 'education',
        categories: ['Education'],
        icon: `${icons}/512x512.png`,
        desktopTemplate: 'build/linux/carrel.desktop',
      },
    }),
    new ElectronBuilderMaker('AppImage', {
      ...builder,
      // The first whose runtime brings its own FUSE, and does not switch Chromium's sandbox off by default.
      toolsets: { appimage: '1.0.3' },
      linux: {
        category: 'Education',
        icon: icons,
        desktop: { entry: { StartupWMClass: 'Carrel', MimeType: `x-scheme-handler/${carrelScheme};` } },
      },
    }),
    new ElectronBuilderMaker('nsis', {
      ...builder,
      win: { icon: `${icons}/carrel.ico` },
      nsis: {
        oneClick: false,
        perMachine: false,
        allowToChangeInstallationDirectory: true,
        deleteAppDataOnUninstall: false,
      },
    }),
    new MakerDMG({ icon: `${icons}/carrel.icns`, format: 'ULFO' }),
  ],
};

export default config;
