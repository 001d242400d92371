import { mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

/**
 * One program at a time on a profile. The first leaves its process number in a file; whoever comes later leaves
 * its command line in a folder beside it, which the first one watches.
 */
export class InstanceLock {
  private readonly file: string;
  private readonly watcher: FSWatcher;

  /** Null where another living process has the lock; it has then been told of `argv`. */
  static take(
    profile: string,
    argv: string[],
    onSecond: (argv: string[], folder: string) => void,
  ): InstanceLock | null {
    const file = join(profile, 'instance.pid');
    const calls = join(profile, 'instance-calls');
    mkdirSync(calls, { recursive: true });
    if (isHeld(file)) {
      writeFileSync(join(calls, `${process.pid}.json`), JSON.stringify({ argv, folder: process.cwd() }));
      return null;
    }
    writeFileSync(file, String(process.pid));
    return new InstanceLock(file, calls, onSecond);
  }

  private constructor(file: string, calls: string, onSecond: (argv: string[], folder: string) => void) {
    this.file = file;
    this.watcher = watch(calls, () => {
      for (const name of readdirSync(calls)) {
        const call = readCall(join(calls, name));
        if (!call) continue;
        rmSync(join(calls, name));
        onSecond(call.argv, call.folder);
      }
    });
    this.watcher.unref();
  }

  release(): void {
    this.watcher.close();
    rmSync(this.file, { force: true });
  }
}

function isHeld(file: string): boolean {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}

/** Null while the other process is still writing it. */
function readCall(file: string): { argv: string[]; folder: string } | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { argv: string[]; folder: string };
  } catch {
    return null;
  }
}
