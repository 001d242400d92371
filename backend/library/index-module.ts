import { assertNever } from '../../core/assert-never.ts';
import type { CourseRow } from '../database/library/course-table.ts';
import { keepFormerModule } from '../database/library/former-module-table.ts';
import {
  findModuleMark,
  keepUnreadModule,
  setStamp,
  unreadableTime,
  type ModuleStamp,
} from '../database/library/module-table.ts';
import { forgetModule, storeModule, storeUnreadable } from '../database/library/store-module.ts';
import type { DialectChoice } from '../../core/module/detect-dialect.ts';
import type { WriteBatch } from '../database/write-batch.ts';
import { isSameChoice } from './choose-dialect.ts';
import type { CourseFile } from './find-courses.ts';
import type { PreparedModule, PrepareTask } from './prepare-module.ts';

/** A file to be looked at, and what is known of it; null where it is new. `dialect` is what was set by hand. */
export type ModuleChange = {
  file: CourseFile;
  ordinal: number;
  known: ModuleStamp | null;
  dialect: DialectChoice | null;
};

export type ModuleIndexing = {
  course: CourseRow;
  batch: WriteBatch;
  /** True where the course was read to its end before, so that what is written anew is kept for its next edition. */
  keepsFormer: boolean;
};

/** What has to be read of a change before it can be written; `again` writes a module even where its bytes are what they were. */
export function taskOf(folder: string, { file, known, dialect }: ModuleChange, again: boolean): PrepareTask {
  const isSettled =
    known !== null && !again && isSameChoice(known.dialect, dialect) && known.mtime !== unreadableTime;
  return { folder, path: file.path, dialect, unlessHash: isSettled ? known.hash : null };
}

/** Writes what became of a module. Returns the rows written, 0 for a module that is what it was. */
export function indexModule(
  { course, batch, keepsFormer }: ModuleIndexing,
  { file, ordinal, known }: ModuleChange,
  prepared: PreparedModule,
): number {
  const { path, size, mtime } = file;
  const place = { id: known?.id ?? null, course: course.row, path, ordinal, size, mtime };
  switch (prepared.kind) {
    case 'unreadable': {
      const { title, problem } = prepared;
      const message = `${problem.message} It is shown as it was when it could last be read.`;
      const isTried = known?.mtime === unreadableTime;
      if (known && batch.write(1, (db) => keepUnreadModule(db, known.id, { ...problem, message })))
        return isTried ? 0 : 1;
      const unread = { ...place, mtime: unreadableTime, hash: '' };
      const rows = batch.write(1, (db) => storeUnreadable(db, unread, title, problem));
      return isTried ? 0 : rows;
    }
    case 'same':
      if (known && (known.mtime !== mtime || known.size !== size))
        batch.write(1, (db) => setStamp(db, known.id, size, mtime));
      return 0;
    case 'read': {
      const { hash, content } = prepared;
      const isSame = known?.hash === hash;
      return batch.write(content.rows.length, (db) => {
        if (keepsFormer) {
          const title = known ? (findModuleMark(db, course.row, path)?.title ?? '') : '';
          const before = { id: null, hash: null, ordinal, ...known, path, title };
          keepFormerModule(db, course.row, before, isSame ? ['unfollowed'] : ['unfollowed', 'unread']);
        }
        return storeModule(db, { ...place, hash }, content);
      });
    }
    default:
      return assertNever(prepared);
  }
}

/** For a module whose file is gone. */
export function dropModule({ course, batch, keepsFormer }: ModuleIndexing, gone: ModuleStamp): void {
  batch.write(10, (db) => {
    const title = findModuleMark(db, course.row, gone.path)?.title ?? '';
    if (keepsFormer) keepFormerModule(db, course.row, { ...gone, title }, ['unfollowed', 'unread']);
    forgetModule(db, gone.id);
  });
}
