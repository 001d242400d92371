/** `at` is milliseconds since 1970. */
export type DatedBackup = { name: string; at: number };

const hour = 3_600_000;
const day = 24 * hour;
/** All of the last day are kept, then one a day for a month, then one a month. */
const allFor = day;
const dailyFor = 31 * day;

/**
 * The backups that are no longer needed. Never the newest, nor one with a time to come: a clock that was set back must
 * not cost what was kept before. Of a day or a month its last one stays.
 */
export function findOldBackups<Backup extends DatedBackup>(
  backups: readonly Backup[],
  now: number,
): Backup[] {
  const newestFirst = backups.toSorted((a, b) => b.at - a.at || (a.name < b.name ? 1 : -1));
  const taken = new Set<string>();
  return newestFirst.filter((backup, index) => {
    const span = spanOf(backup.at, now);
    const isExtra = span !== null && taken.has(span);
    if (span !== null) taken.add(span);
    return index > 0 && isExtra;
  });
}

/** The day or month that one backup is kept of; null where each one is kept. Days are those of UTC. */
function spanOf(at: number, now: number): string | null {
  const age = now - at;
  if (age < allFor) return null;
  const date = new Date(at).toISOString();
  return age < dailyFor ? date.slice(0, 10) : date.slice(0, 7);
}
