import type { RequestError } from '../../contract/errors.ts';

/** SQLite's name for what went wrong, such as `SQLITE_FULL`; null for any other error. */
export function sqliteCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return error.code.startsWith('SQLITE_') ? error.code : null;
}

export function isDamage(error: unknown): boolean {
  const code = sqliteCode(error);
  return code !== null && /^SQLITE_(CORRUPT|NOTADB)/.test(code);
}

/**
 * True where a library can no longer be read: damaged, shorter than it says it is, or without a table it should have.
 * It takes in more than `isDamage` does, because a library costs nothing but the time to build it again.
 */
export function isLibraryDamage(error: unknown): boolean {
  const code = sqliteCode(error) ?? '';
  if (isDamage(error) || /^SQLITE_(CANTOPEN|IOERR_SHORT_READ)/.test(code)) return true;
  return code === 'SQLITE_ERROR' && /no such (table|column)|vtable constructor failed/.test(String(error));
}

/**
 * What to tell the learner about a failed write; null where the error is none of the disk's and so a bug.
 * Nothing of the failed transaction is kept, so "not saved" is always true.
 */
export function describeStorageFailure(error: unknown, file: string): RequestError | null {
  const code = sqliteCode(error);
  if (code === null) return null;
  if (code === 'SQLITE_FULL') {
    return {
      code: 'storage-full',
      message: 'The disk is full, so this was not saved. Free some space and try again.',
    };
  }
  if (isDamage(error)) {
    const message = `${file} is damaged, so this was not saved. Keep a copy of that file before anything else.`;
    return { code: 'notebook-damaged', message };
  }
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
    return {
      code: 'storage-failed',
      message: `Another program is using ${file}, so this was not saved. Close it and try again.`,
    };
  }
  if (/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/.test(code)) {
    const message = `${file} can't be written, so this was not saved. Check that its folder is there and that your account may write to it.`;
    return { code: 'storage-failed', message, details: { sqlite: code } };
  }
  if (/^SQLITE_IOERR/.test(code)) {
    const message = `The disk failed while writing ${file}, so this was not saved. Check that the disk is connected and sound.`;
    return { code: 'storage-failed', message, details: { sqlite: code } };
  }
  return null;
}
