import { migrateNotebook } from '../../../../backend/database/notebook/migrate-notebook.ts';
import { allMigrations } from '../../../../backend/database/notebook/migrations/all-migrations.ts';
import { issueStamp } from '../../../../backend/database/notebook/device-table.ts';
import { openDatabase, type SqliteDatabase } from '../../../../backend/database/open-database.ts';
import type { EditTools } from '../../../../backend/notebook/annotate.ts';
import type { AnnotationRecord } from '../../../../core/annotation/annotation-record.ts';
import { newRecord } from '../../../../core/annotation/edit-record.ts';

export function emptyNotebook(): SqliteDatabase {
  const db = openDatabase({ nativeBinding: undefined }, ':memory:');
  migrateNotebook(db, allMigrations);
  return db;
}

let time = 1_800_000_000_000;

/** The next moment, with the next stamp. */
export function nextTools(db: SqliteDatabase): EditTools {
  time += 1000;
  return { now: time, stamp: issueStamp(db, time, () => 'this-device') };
}

export function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** A highlight on three words of a slide. */
export function madeHighlight(
  db: SqliteDatabase,
  number: number,
  where: { course?: string; module?: string; key?: string; n?: number } = {},
): AnnotationRecord {
  const { course = 'c', module = 'm.md', key = 's', n = 1 } = where;
  const { now, stamp } = nextTools(db);
  const body = `Before it the ${key} words after it`;
  const exact = `the ${key} words`;
  const start = body.indexOf(exact);
  const quote = { exact, prefix: 'Before it ', suffix: ' after it' };
  return newRecord(
    {
      id: idOf(number),
      kind: 'highlight',
      course,
      courseTitle: `Course ${course}`,
      anchor: {
        module,
        moduleTitle: `Module ${module}`,
        slide: { key, title: `Slide ${key}`, n },
        range: { part: 'body', start, end: start + exact.length, quote },
      },
      colour: 'yellow',
      style: 'solid',
      label: '',
      note: '',
      tags: [],
      createdAt: now,
      modifiedAt: now,
    },
    { title: `Slide ${key}`, body, notes: '' },
    stamp,
  );
}
