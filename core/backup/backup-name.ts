/** Why a backup was made: it says so in its name. */
export const backupReasons = [
  'at-start',
  'while-reading',
  'by-hand',
  'before-import',
  'before-restore',
  'before-version',
] as const;
export type BackupReason = (typeof backupReasons)[number];

export type NamedBackup = {
  /** The file's name. */
  name: string;
  /** Milliseconds since 1970, UTC; to the second. */
  at: number;
  reason: BackupReason;
};

const shape =
  /^notebook-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)-(at-start|while-reading|by-hand|before-import|before-restore|before-version)(?:-\d+)*\.db$/;

/** A backup's name without its ending: `notebook-20260807-143000-at-start`, in UTC. */
export function backupName(at: number, reason: BackupReason): string {
  const stamp = new Date(at).toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
  return `notebook-${stamp}-${reason}`;
}

/** Null for a file that is no backup of Carrel's. */
export function readBackupName(name: string): NamedBackup | null {
  const [, year, month, day, hour, minute, second, reason] = shape.exec(name) ?? [];
  const known = backupReasons.find((each) => each === reason);
  if (known === undefined) return null;
  const at = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  return { name, at, reason: known };
}
