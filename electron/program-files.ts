import { join } from 'node:path';

export type ProgramFiles = {
  page: string;
  preload: string;
  bundledCourses: string;
  /** What Linux shows for the window; elsewhere the program itself carries it. */
  icon: string;
  workers: { answer: string; notebook: string; work: string; parse: string };
  /** SQLite's native module; null where the package finds its own. */
  nativeBinding: string | null;
};

export type Program = {
  /** The project's folder; in a package, app.asar. */
  appPath: string;
  resourcesPath: string;
  isPackaged: boolean;
  /** As in the names of the native module's builds: `linux-x64`. */
  target: string;
};

/**
 * Where the program's own files lie. A package keeps its code in app.asar, which also worker threads can read. The
 * courses lie beside it, because they are data; the native module too, because the system has to load it.
 */
export function programFiles({ appPath, resourcesPath, isPackaged, target }: Program): ProgramFiles {
  const built = join(appPath, '.vite', 'build');
  const nativeModules = join(
    resourcesPath,
    'app.asar.unpacked',
    'node_modules',
    'better-sqlite3',
    'prebuilds',
  );
  return {
    page: join(appPath, 'dist', 'page'),
    preload: join(built, 'preload.cjs'),
    bundledCourses: join(isPackaged ? resourcesPath : appPath, 'modules'),
    icon: join(appPath, 'build', 'icons', '256x256.png'),
    workers: {
      answer: join(built, 'answer-thread.cjs'),
      notebook: join(built, 'notebook-thread.cjs'),
      work: join(built, 'work-thread.cjs'),
      parse: join(built, 'parse-thread.cjs'),
    },
    nativeBinding: isPackaged ? join(nativeModules, `${target}.node`) : null,
  };
}
