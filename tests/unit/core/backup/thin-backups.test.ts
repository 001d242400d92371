import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findOldBackups, type DatedBackup } from '../../../../core/backup/thin-backups.ts';

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.UTC(2026, 7, 7, 18);

const made = (...times: number[]): DatedBackup[] => times.map((at, n) => ({ name: `b${n}`, at }));
const kept = (backups: DatedBackup[], at = now): number[] => {
  const old = new Set(findOldBackups(backups, at));
  return backups.filter((backup) => !old.has(backup)).map((backup) => backup.at);
};

test('all of the last day stay, one a day of the last month, one a month before', () => {
  const today = [0, 0.5, 1, 5].map((hours) => now - hours * hour);
  const before = [2 * day, 2 * day + hour, 2 * day + 2 * hour, 20 * day];
  const longAgo = [
    Date.UTC(2026, 2, 3),
    Date.UTC(2026, 2, 28),
    Date.UTC(2026, 2, 28, 5),
    Date.UTC(2025, 2, 1),
  ];
  expect(kept(made(...today, ...before.map((age) => now - age), ...longAgo))).toEqual([
    ...today,
    now - 2 * day,
    now - 20 * day,
    Date.UTC(2026, 2, 28, 5),
    Date.UTC(2025, 2, 1),
  ]);
});

test('the newest one stays whatever the clock says, and so does one from the future', () => {
  const some = made(now - 400 * day, now - 400 * day + hour, now - 500 * day);
  expect(kept(some, now + 5000 * day)).toContain(now - 400 * day + hour);
  const setBack = now - 1000 * day;
  expect(kept(made(now, now - hour, now - 2 * hour), setBack)).toHaveLength(3);
  expect(findOldBackups([], now)).toEqual([]);
});

test('a second look finds no more to delete, and no month is left without one', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -10 * day, max: 900 * day }), { maxLength: 60 }), (ages) => {
      const all = made(...ages.map((age) => now - age));
      const left = all.filter((backup) => !findOldBackups(all, now).includes(backup));
      expect(findOldBackups(left, now)).toEqual([]);
      const months = (backups: DatedBackup[]) =>
        new Set(backups.map(({ at }) => new Date(at).toISOString().slice(0, 7)));
      expect(months(left)).toEqual(months(all));
    }),
  );
});
