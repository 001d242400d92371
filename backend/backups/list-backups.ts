import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readBackupName, type NamedBackup } from '../../core/backup/backup-name.ts';

export type FoundBackup = NamedBackup & { file: string; bytes: number };

/** The backups in some folders, the newest first. A folder that can't be read holds none. */
export function findBackups(folders: readonly string[]): FoundBackup[] {
  const found = [...new Set(folders)].flatMap((folder) =>
    namesIn(folder).flatMap((name) => {
      const named = readBackupName(name);
      const file = join(folder, name);
      const stats = named && statSync(file, { throwIfNoEntry: false });
      return named && stats?.isFile() ? [{ ...named, file, bytes: stats.size }] : [];
    }),
  );
  return found.sort((a, b) => b.at - a.at || (a.name < b.name ? 1 : -1));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
