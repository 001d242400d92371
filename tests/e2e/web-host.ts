import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const projectRoot = join(import.meta.dirname, '../..');

export type RunningWebHost = {
  /** The address as the host printed it, with the token in its fragment. */
  url: string;
  origin: string;
  /** The data folder. */
  data: string;
  /** Everything it has written to stderr so far. */
  problems(): string;
  /** Asks it to end and resolves to its exit code; null where it had to be killed. */
  stop(signal?: 'SIGINT' | 'SIGTERM'): Promise<number | null>;
  /** Ends it as a power failure would. */
  kill(): Promise<void>;
};

export type WebHostOptions = {
  /** The data folder; the host makes it where it is missing. */
  data: string;
  /** Course folders added at the start. */
  courses: readonly string[];
};

/** Starts the real web host on a free port. Rejects, with what it said, where it ends before it prints its address. */
export async function startWebHost({ data, courses }: WebHostOptions): Promise<RunningWebHost> {
  const commandLine = [
    'web/main.ts',
    '--data',
    data,
    '--port',
    '0',
    '--no-open',
    ...courses.flatMap((course) => ['--course', course]),
  ];
  const host = spawn(process.execPath, commandLine, {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let problems = '';
  host.stderr.on('data', (text: Buffer) => (problems += text.toString()));
  for await (const line of createInterface({ input: host.stdout })) {
    const url = /^Carrel: (http:\S+)$/.exec(line)?.[1];
    if (!url) throw new Error(`The web host printed a line that is not its address: ${line}`);
    return {
      url,
      origin: new URL(url).origin,
      problems: () => problems,
      data,
      stop: (signal = 'SIGTERM') => stop(host, signal),
      async kill() {
        const ended = once(host, 'exit');
        host.kill('SIGKILL');
        await ended;
      },
    };
  }
  throw new Error(`The web host ended before it was ready:\n${problems}`);
}

async function stop(host: ChildProcess, signal: 'SIGINT' | 'SIGTERM'): Promise<number | null> {
  if (host.exitCode !== null || host.signalCode !== null) return host.exitCode;
  const ended = once(host, 'exit');
  host.kill(signal);
  const patience = setTimeout(() => host.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(patience);
  return host.exitCode;
}
