import { extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../../scripts/run-tool.ts';
import { packageDesktop } from '../../packaging/package-desktop.ts';
import { expect, test } from '../carrel-test.ts';
import { startDesktopHost } from '../desktop-host.ts';
import { findDesktopProgram } from '../desktop-program.ts';
import { readBundledCourse } from './read-bundled-course.ts';

/** What `npm run package` makes for Linux, with a stub where Electron's own files would be. */
test.describe('the package', { tag: '@desktop' }, () => {
  test.describe.configure({ mode: 'serial', timeout: 180_000 });
  test.skip(process.platform === 'win32', 'The stub has the permissions of a Unix.');

  let folder: string;
  let program: string;
  let archive: string;

  test.beforeAll(async () => {
    test.setTimeout(180_000);
    folder = await mkdtemp(join(tmpdir(), 'carrel-package-'));
    program = await packageDesktop(folder);
    archive = join(program, 'resources', 'app.asar');
  });

  test.afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));

  test('is laid out as Electron wants it, with the courses beside the program', async () => {
    expect((await readdir(program)).toSorted()).toEqual([
      'LICENSE', 'LICENSES.chromium.html', 'carrel', 'chrome-sandbox', 'locales', 'resources', 'resources.pak', 'version',
    ]); // prettier-ignore
    expect((await readdir(join(program, 'resources'))).toSorted()).toEqual([
      'LICENSE',
      'app.asar',
      'app.asar.unpacked',
      'modules',
    ]);
    expect((await stat(join(program, 'carrel'))).mode & 0o111).toBe(0o111);
    const courses = async (root: string) =>
      (await readdir(join(root, 'modules'), { recursive: true })).toSorted();
    expect(await courses(join(program, 'resources'))).toEqual(await courses(projectRoot));
  });

  test('has in its archive what the program needs, and nothing else', () => {
    const inside = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/'));
    const places = [
      /^\/package\.json$/,
      /^\/\.vite(\/build(\/[\w-]+\.cjs|\/licenses\.md)?)?$/,
      /^\/dist(\/page(\/index\.html|\/page(\/[\w-]+\.(js|css|woff2))?|\/licenses\.md)?)?$/,
      /^\/build(\/icons(\/256x256\.png)?)?$/,
      /^\/node_modules(\/better-sqlite3(\/LICENSE|\/package\.json|\/lib(\/methods)?(\/[\w-]+\.js)?|\/prebuilds(\/[\w-]+\.node)?)?)?$/,
    ];
    expect(inside.filter((path) => !places.some((place) => place.test(path)))).toEqual([]);
    for (const file of ['main', 'preload', 'answer-thread', 'notebook-thread', 'work-thread']) {
      expect(inside).toContain(`/.vite/build/${file}.cjs`);
    }
    expect(inside.filter((path) => path.endsWith('.node'))).toEqual([
      `/node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`,
    ]);
  });

  test('tells of itself no more than the program reads', () => {
    const description = JSON.parse(extractFile(archive, 'package.json').toString('utf8')) as object;
    expect(Object.keys(description).toSorted()).toEqual(
      ['author', 'description', 'license', 'main', 'name', 'productName', 'type', 'version'], // prettier-ignore
    );
  });

  test('keeps the native module where the system can load it', async () => {
    const unpacked = join(program, 'resources', 'app.asar.unpacked');
    const files = (await readdir(unpacked, { recursive: true, withFileTypes: true })).filter((entry) =>
      entry.isFile(),
    );
    expect(files.map(({ name }) => name)).toEqual([`linux-${process.arch}.node`]);
  });

  test('has its fuses set', async () => {
    expect(await getCurrentFuseWire(join(program, 'carrel'))).toMatchObject({
      version: FuseVersion.V1,
      [FuseV1Options.RunAsNode]: FuseState.DISABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: FuseState.DISABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
    });
  });

  test('reads the bundled course from its archive', async () => {
    test.skip(
      !(await findDesktopProgram()).isStandIn,
      'Electron runs a package by its own binary, which is a stub here.',
    );
    const data = join(folder, 'data');
    const carrel = await startDesktopHost({ data, courses: [], program: archive });
    await readBundledCourse(carrel.page);
    expect(await carrel.stop()).toBe(0);
    expect(carrel.problems()).toBe('');
    expect(await readFile(join(data, 'notebook.db')).then(({ length }) => length)).toBeGreaterThan(0);
  });
});
