import { posix, win32 } from 'node:path';

export type DataFolderHints = {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  home: string;
};

/** The system's place for a program's data; desktop and web share it. */
export function defaultDataFolder({ platform, env, home }: DataFolderHints): string {
  if (platform === 'win32')
    return win32.join(env['APPDATA'] || win32.join(home, 'AppData', 'Roaming'), 'Carrel');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Carrel');
  const data = env['XDG_DATA_HOME'];
  // The XDG specification tells programs to ignore a relative path.
  const base = data && posix.isAbsolute(data) ? data : posix.join(home, '.local', 'share');
  return posix.join(base, 'carrel');
}

/** The names inside the data folder. */
export function dataFiles(folder: string, join: (...parts: string[]) => string): DataFiles {
  return {
    notebook: join(folder, 'notebook.db'),
    notebookState: join(folder, 'notebook-state.json'),
    backups: join(folder, 'backups'),
    library: join(folder, 'library.db'),
    owner: join(folder, 'owner.db'),
    ownerNote: join(folder, 'owner.json'),
    courses: join(folder, 'courses'),
    staging: join(folder, 'courses', stagingName),
  };
}

/** Below it lies nothing that has to outlive the program. */
const stagingName = '.staging';

export type DataFiles = {
  notebook: string;
  /** Says whether the notebook was closed in order. */
  notebookState: string;
  backups: string;
  library: string;
  owner: string;
  ownerNote: string;
  /** Unpacked zips; as precious as the notebook. */
  courses: string;
  /** What is unpacked or handed over and not yet a course. On the same disk, so that it becomes one by a new name. */
  staging: string;
};
