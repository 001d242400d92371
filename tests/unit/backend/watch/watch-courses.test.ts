import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdirSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startWatching, type CourseWatching } from '../../../../backend/watch/watch-courses.ts';
import { watchFolder } from '../../../../backend/watch/watch-folder.ts';
import { temporaryFolder, writeFiles } from '../temporary-folder.ts';

/** So long that within a test only a hint, or the interval under test, can have caused a look. */
const never = 3_600_000;

type Watching = CourseWatching & { looks: string[]; next(): Promise<void>; quiet(): Promise<void> };

function watching(
  folders: Record<string, string>,
  times: { unwatched?: number; unreachable?: number } = {},
  watcher: typeof watch = watch,
): Watching {
  const looks: string[] = [];
  const started = startWatching({
    look: (course) => looks.push(course),
    watch: watcher,
    platform: process.platform,
    times: { quiet: 30, longest: 200, unwatched: never, unreachable: never, ...times },
  });
  onTestFinished(() => started.close());
  started.set(Object.entries(folders).map(([id, folder]) => ({ id, folder })));
  return {
    ...started,
    looks,
    async next() {
      while (looks.length === 0) await wait(5);
    },
    /** Long enough for what is under way to end. */
    async quiet() {
      for (let before = -1; before !== looks.length;) {
        before = looks.length;
        await wait(400);
      }
      looks.length = 0;
    },
  };
}

function courseFolder(): string {
  const root = join(temporaryFolder(), 'course');
  writeFiles(root, { '1.md': '# One', 'deep/2.md': '# Two' });
  return root;
}

describe('a change is noticed', () => {
  test.each<[string, (root: string) => void]>([
    ['a file written in place', (root) => writeFileSync(join(root, '1.md'), '# Other')],
    ['a line added', (root) => appendFileSync(join(root, 'deep', '2.md'), 'more')],
    [
      'a file put in another’s place, as editors do',
      (root) => {
        writeFileSync(join(root, '.1.md.swap'), '# Other');
        renameSync(join(root, '.1.md.swap'), join(root, '1.md'));
      },
    ],
    ['a new file', (root) => writeFileSync(join(root, 'deep', '3.md'), '# Three')],
    ['a file that goes', (root) => rmSync(join(root, '1.md'))],
    ['a folder under another name', (root) => renameSync(join(root, 'deep'), join(root, 'other'))],
    ['the folder itself', (root) => renameSync(root, `${root}-away`)],
  ])('%s', async (_, change) => {
    const root = courseFolder();
    const watched = watching({ c: root });
    await watched.quiet();
    change(root);
    await watched.next();
    expect(new Set(watched.looks)).toEqual(new Set(['c']));
  });

  test('in a folder that came later, and in the folder in that', async () => {
    const root = courseFolder();
    const watched = watching({ c: root });
    await watched.quiet();
    mkdirSync(join(root, 'new', 'newer'), { recursive: true });
    await watched.quiet();
    writeFileSync(join(root, 'new', 'newer', '4.md'), '# Four');
    await watched.next();
  });

  test('in a folder that took the place of another', async () => {
    const root = courseFolder();
    const watched = watching({ c: root });
    await watched.quiet();
    renameSync(join(root, 'deep'), join(root, '..', 'old'));
    mkdirSync(join(root, 'deep'));
    await watched.quiet();
    writeFileSync(join(root, 'deep', '5.md'), '# Five');
    await watched.next();
  });

  test('of the course that changed, and many saves at once are few looks', async () => {
    const [one, two] = [courseFolder(), courseFolder()];
    const watched = watching({ one, two });
    await watched.quiet();
    for (let n = 0; n < 200; n += 1) writeFileSync(join(two, `${n}.md`), '#');
    await watched.next();
    await wait(400);
    expect(watched.looks).not.toContain('one');
    expect(watched.looks.length).toBeLessThan(10);
  });
});

test('a folder that goes and comes back is looked at, and watched again', async () => {
  const root = courseFolder();
  const watched = watching({ c: root }, { unreachable: 50 });
  await watched.quiet();
  renameSync(root, `${root}-away`);
  await watched.next();
  watched.looked('c', false);
  // Looked at again and again, for as long as it is away.
  while (watched.looks.length < 3) await wait(5);
  renameSync(`${root}-away`, root);
  watched.looked('c', true);
  await watched.quiet();
  writeFileSync(join(root, '1.md'), '# After');
  await watched.next();
});

describe('where a folder can’t be watched', () => {
  const failing = (): never => {
    throw Object.assign(new Error('no space left for watches'), { code: 'ENOSPC' });
  };

  test('it is looked at now and then', async () => {
    const watched = watching({ c: courseFolder() }, { unwatched: 40 }, failing);
    await watched.next();
    watched.looks.length = 0;
    await watched.next();
  });

  test('and when the watch breaks later', async () => {
    const watchers: ReturnType<typeof watch>[] = [];
    let isBroken = false;
    const breaking = ((...args: Parameters<typeof watch>) => {
      if (isBroken) failing();
      const watcher = watch(...args);
      watchers.push(watcher);
      return watcher;
    }) as typeof watch; // `watch` is overloaded, and this passes on whatever it is given.
    const watched = watching({ c: courseFolder() }, { unwatched: 40 }, breaking);
    await watched.quiet();
    isBroken = true;
    watchers[0]?.emit('error', new Error('EMFILE'));
    await watched.next();
    watched.looks.length = 0;
    await watched.next();
  });

  test('one with too many folders is not watched at all', async () => {
    const root = courseFolder();
    for (let n = 0; n < 5; n += 1) mkdirSync(join(root, `f${n}`));
    const arm = (maxFolders: number) => {
      const folder = watchFolder({
        folder: root,
        watch,
        platform: 'linux',
        hint: () => undefined,
        broken: () => undefined,
        maxFolders,
      });
      onTestFinished(() => folder.close());
      return folder.arm();
    };
    expect(await arm(7)).toBe(true);
    expect(await arm(6)).toBe(false);
    rmSync(root, { recursive: true });
    expect(await arm(7)).toBe(false);
  });
});

test('what is no longer wanted is let go', async () => {
  const root = courseFolder();
  const watched = watching({ c: root });
  await watched.quiet();
  watched.set([]);
  writeFileSync(join(root, '1.md'), '# Other');
  await wait(300);
  expect(watched.looks).toEqual([]);
});

test('a watch keeps no program alive, closed or not', async () => {
  const root = courseFolder();
  const own = (path: string) => JSON.stringify(join(import.meta.dirname, '../../../..', path));
  const script = join(temporaryFolder(), 'watch.mts');
  writeFileSync(
    script,
    `import { watch } from 'node:fs';
    import { startWatching } from ${own('backend/watch/watch-courses.ts')};
    const watching = startWatching({ look: () => undefined, watch, platform: process.platform });
    watching.set([{ id: 'c', folder: ${JSON.stringify(root)} }, { id: 'none', folder: ${JSON.stringify(join(root, 'none'))} }]);
    setTimeout(() => process.stdout.write('done'), 300);`,
  );
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  expect(await once(child, 'exit')).toEqual([0, null]);
});
