import { answered, refused, type Answer } from '../../contract/errors.ts';
import type { CheckedInput, Value } from '../../contract/methods.ts';
import type { BackupReason } from '../../core/backup/backup-name.ts';
import { assertNever } from '../../core/assert-never.ts';
import type { Threads } from './threads.ts';

export type BackupKeeper = {
  list(): Promise<Answer<Value<'backups.list'>>>;
  make(): Promise<Answer<Value<'backups.make'>>>;
  compare(input: CheckedInput<'backups.compare'>): Promise<Answer<Value<'backups.compare'>>>;
  restore(input: CheckedInput<'backups.restore'>): Promise<Answer<Value<'backups.restore'>>>;
  /** Before something that changes much: it is not done where no backup can be made. */
  before(reason: BackupReason): Promise<Answer<string | null>>;
  /** The notebook was written. */
  noteWrite(): void;
  stop(): void;
};

export type BackupTools = {
  threads: Threads;
  now(): number;
  /** Milliseconds from the start to the first, and between those that follow while something is written. */
  pace: { first: number; every: number };
  /** Another file has taken the notebook's place. */
  replaced(): Promise<void>;
};

/** Makes backups at their times, and goes back to them. */
export function keepBackups({ threads, now, pace, replaced }: BackupTools): BackupKeeper {
  let problem: string | null = null;
  let isWritten = false;

  async function backUp(reason: BackupReason, always: boolean): Promise<Answer<string | null>> {
    isWritten = false;
    const ask = () => threads.work.ask('back-up', { reason, now: now(), always });
    let made = await ask();
    // What is derived is no reason to go without backups.
    if (made.ok && made.value.kind === 'damaged') {
      const mended = await threads.notebook.ask('mend-notebook', null);
      if (mended.ok && mended.value) made = await ask();
    }
    if (!made.ok) return made;
    switch (made.value.kind) {
      case 'made':
        problem = made.value.problem;
        return answered(made.value.file);
      case 'unchanged':
        problem = null;
        return answered(null);
      case 'damaged':
        problem = made.value.problem;
        return refused('notebook-damaged', made.value.problem);
      case 'failed':
        problem = made.value.problem;
        return refused('storage-failed', made.value.problem);
      default:
        return assertNever(made.value);
    }
  }

  /** The path of a file is taken from the page only where it is that of a backup. */
  async function known(file: string): Promise<Answer<null>> {
    const listed = await threads.work.ask('list-backups', null);
    if (!listed.ok) return listed;
    return listed.value.backups.some((backup) => backup.file === file)
      ? answered(null)
      : refused('not-found', `There is no backup ${file}.`);
  }

  const first = setTimeout(() => void backUp('at-start', false), pace.first);
  const repeated = setInterval(() => {
    if (isWritten) void backUp('while-reading', false);
  }, pace.every);
  first.unref();
  repeated.unref();

  return {
    async list() {
      const listed = await threads.work.ask('list-backups', null);
      return listed.ok ? answered({ ...listed.value, problem }) : listed;
    },
    async make() {
      const made = await backUp('by-hand', false);
      if (!made.ok) return made;
      const listed = await threads.work.ask('list-backups', null);
      if (!listed.ok) return listed;
      return answered(listed.value.backups.find(({ file }) => file === made.value) ?? null);
    },
    async compare({ file }) {
      const found = await known(file);
      return found.ok ? threads.work.ask('compare-backup', { file }) : found;
    },
    async restore(input) {
      const { file } = input;
      const found = await known(file);
      if (!found.ok) return found;
      if (input.way === 'bring-back') {
        const kept = await backUp('before-restore', false);
        if (!kept.ok) return kept;
        const { deleted, changed } = input;
        const brought = await threads.notebook.ask('bring-back', {
          file,
          wish: { deleted, changed },
          now: now(),
        });
        return brought.ok ? answered({ count: brought.value, kept: kept.value }) : brought;
      }
      const changes = await threads.work.ask('compare-backup', { file });
      if (!changes.ok) return changes;
      const { added, changed, deleted } = changes.value;
      // Who still reads the old file would go on doing so, and on Windows nothing could take its place.
      await Promise.all([threads.answer.ask('close', null), threads.work.ask('close-readers', null)]);
      const kept = await threads.notebook.ask('replace-notebook', { file, now: now() });
      await Promise.all([threads.answer.ask('close', null), threads.work.ask('close-readers', null)]);
      await replaced();
      return kept.ok ? answered({ count: added + changed + deleted, kept: kept.value }) : kept;
    },
    before: (reason) => backUp(reason, false),
    noteWrite() {
      isWritten = true;
    },
    stop() {
      clearTimeout(first);
      clearInterval(repeated);
    },
  };
}
