import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished } from 'vitest';
import { followEdition } from '../../../../backend/database/notebook/follow-edition.ts';
import { migrateNotebook } from '../../../../backend/database/notebook/migrate-notebook.ts';
import { allMigrations } from '../../../../backend/database/notebook/migrations/all-migrations.ts';
import { listCoursePositions, putPosition } from '../../../../backend/database/notebook/position-table.ts';
import { listSeenSlides, putSeenSlide } from '../../../../backend/database/notebook/seen-slide-table.ts';
import { openDatabase, type SqliteDatabase } from '../../../../backend/database/open-database.ts';
import { keepLibrary, type LibraryKeeper } from '../../../../backend/library/keep-library.ts';
import { prepareModule } from '../../../../backend/library/prepare-module.ts';
import { viewChanges } from '../../../../backend/views/changes.ts';
import { viewCourse } from '../../../../backend/views/course-cards.ts';
import { viewModule } from '../../../../backend/views/module-view.ts';
import type { Reader } from '../../../../backend/views/reader.ts';
import type { ChangesView } from '../../../../contract/changes-view.ts';
import type { CourseView, ModuleView } from '../../../../contract/views.ts';
import { temporaryFolder, writeFiles } from '../temporary-folder.ts';

/** A keeper of one course named `c`, with a real library and notebook; time stands still until it is told otherwise. */
export type TestLibrary = {
  keeper: LibraryKeeper;
  notebook: SqliteDatabase;
  /** The course's folder. */
  root: string;
  clock: { now: number; notebookCanBeWritten: boolean };
  write(files: Record<string, string>): void;
  /** Looks at the course's files. */
  look(): Promise<void>;
  visit(module: string, key: string): void;
  /** What was seen, as `module#key`. */
  seen(): string[];
  positions(): string[];
  course(): CourseView;
  module(path: string): ModuleView;
  changes(): ChangesView;
  /** The changes in short, as `path: kind key`. */
  told(): string[];
  /** The same library, opened again as after a new start. */
  reopen(): Promise<void>;
};

export async function keepTestLibrary(files: Record<string, string>): Promise<TestLibrary> {
  const root = join(temporaryFolder(), 'course');
  const file = join(temporaryFolder(), 'library.db');
  const notebook = openDatabase({ nativeBinding: undefined }, ':memory:');
  migrateNotebook(notebook, allMigrations);
  const clock = { now: 1_800_000_000_000, notebookCanBeWritten: true };
  let names = 0;
  let ended = 0;
  let keeper = open();
  onTestFinished(() => keeper.close());

  function open(): LibraryKeeper {
    return keepLibrary({ nativeBinding: undefined }, file, {
      tell(notice) {
        if (notice.name === 'scan-ended') ended += 1;
      },
      follow(moves) {
        setImmediate(() => {
          const ok = clock.notebookCanBeWritten;
          if (ok) notebook.transaction(() => followEdition(notebook, moves))();
          keeper.followed(moves.edition, ok);
        });
      },
      // Annotations are placed by the whole backend, in tests/contract.
      place: () => Promise.resolve(),
      watch: () => ({ set: () => undefined, looked: () => undefined, close: () => undefined }),
      chosenDialects: () => null,
      parsing: { prepare: prepareModule, ahead: () => 1, here: null, end: () => Promise.resolve() },
      now: () => clock.now,
      random: () => `${process.pid}-${(names += 1)}`,
    });
  }

  const untilEnded = async (act: () => void): Promise<void> => {
    const before = ended;
    act();
    while (ended === before) await wait(2);
  };
  const shelve = (): Promise<void> =>
    untilEnded(() => {
      const entry = { id: 'c', kind: 'folder' as const, folder: root, passing: false, problems: [] };
      void keeper.setShelf({ entries: [entry], check: ['c'], purge: false });
    });
  const reader = (): Reader => ({ library: keeper.database(), notebook, assetsBase: '/assets/test/' });

  writeFiles(root, files);
  await shelve();
  const library: TestLibrary = {
    get keeper() {
      return keeper;
    },
    notebook,
    root,
    clock,
    write: (changed) => writeFiles(root, changed),
    look: () =>
      untilEnded(() => {
        clock.now += 2000;
        keeper.look();
      }),
    visit(module, key) {
      const slide = library.module(module).slides.find((one) => one.key === key);
      if (!slide) throw new Error(`${module} has no slide ${key}.`);
      const visit = { course: 'c', module, key, title: slide.title.text, n: slide.n, at: clock.now };
      putSeenSlide(notebook, visit);
      putPosition(notebook, visit);
    },
    seen: () =>
      [...listSeenSlides(notebook, 'c')]
        .flatMap(([module, keys]) => [...keys].map((key) => `${module}#${key}`))
        .sort(),
    positions: () => listCoursePositions(notebook, 'c').map(({ module, key }) => `${module}#${key}`),
    course() {
      const view = viewCourse(reader(), 'c');
      if (!view) throw new Error('The course is not on the shelf.');
      return view;
    },
    module(path) {
      const view = viewModule(reader(), 'c', path);
      if (!view.ok) throw new Error(view.error.message);
      return view.value;
    },
    changes() {
      const view = viewChanges(reader(), 'c');
      if (!view) throw new Error('The course is not on the shelf.');
      return view;
    },
    told: () =>
      library
        .changes()
        .modules.flatMap(({ module, state, renamedFrom, added, changed, moved, removed }) => [
          ...(state === 'kept' ? [] : [`${module}: ${state}`]),
          ...(renamedFrom === null ? [] : [`${module}: was ${renamedFrom}`]),
          ...added.map(({ key }) => `${module}: added ${key}`),
          ...changed.map(({ after }) => `${module}: changed ${after.key}`),
          ...moved.map(({ after }) => `${module}: moved ${after.key}`),
          ...removed.map(({ key }) => `${module}: removed ${key}`),
        ]),
    async reopen() {
      await keeper.close();
      keeper = open();
      await shelve();
    },
  };
  expect(library.changes().modules).toEqual([]);
  return library;
}

/** A module of slides, each `Title: body`. */
export function slides(title: string, ...lines: string[]): string {
  const parts = lines.map((line) => {
    const [heading = '', body = ''] = line.split(': ');
    return `## ${heading}\n\n${body}\n`;
  });
  return `---\ntitle: ${title}\n---\n\n${parts.join('\n')}`;
}
