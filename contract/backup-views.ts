import { z } from 'zod';
import { backupReasons } from '../core/backup/backup-name.ts';

const instant = z.number().int();

/** The path of a backup, as the list of backups gives it. */
export const backupFile = z.string().min(1).max(4096);

export const backupView = z.strictObject({
  file: backupFile,
  name: z.string(),
  at: instant,
  reason: z.enum(backupReasons),
  bytes: z.number().int(),
  /** How many annotations stand in it, deleted ones left out; null where it can't be read. */
  annotations: z.number().int().nullable(),
});

export const backupsView = z.strictObject({
  /** Where the next one is written. */
  folder: z.string(),
  /** The newest first. */
  backups: z.array(backupView),
  /** Why the last one was not made, or not where it should be; null where all is well. */
  problem: z.string().nullable(),
});

/** What happened to one annotation since a backup was made. */
export const changeSince = z.strictObject({
  change: z.enum(['added', 'changed', 'deleted']),
  id: z.string(),
  courseTitle: z.string(),
  moduleTitle: z.string(),
  /** The words it stands on, its label, or the slide it is on. */
  about: z.string(),
  noteThen: z.string(),
  noteNow: z.string(),
});

export const backupComparison = z.strictObject({
  added: z.number().int(),
  changed: z.number().int(),
  deleted: z.number().int(),
  /** The first of each kind. */
  examples: z.array(changeSince),
});

/**
 * `bring-back`: what was deleted or changed since becomes as it was, and what was added stays; it can be undone.
 * `replace`: everything is as it was, settings too; what is there now becomes a backup first.
 */
export const restoreInput = z.union([
  z.strictObject({
    file: backupFile,
    way: z.literal('bring-back'),
    deleted: z.boolean(),
    changed: z.boolean(),
  }),
  z.strictObject({ file: backupFile, way: z.literal('replace') }),
]);

export const restoreView = z.strictObject({
  /** Annotations that are not as they were. */
  count: z.number().int(),
  /** What was there before a replacement: the backup, or the folder of the damaged files. */
  kept: z.string().nullable(),
});

export type BackupView = z.infer<typeof backupView>;
export type BackupComparison = z.infer<typeof backupComparison>;
export type ChangeSince = z.infer<typeof changeSince>;
