import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { homedir, tmpdir } from 'node:os';
import sirv from 'sirv';
import { startBackend } from '../backend/start-backend.ts';
import { sourceWorkers } from '../backend/threads/source-workers.ts';
import { answerHttp, type HttpAnswering } from './answer-http.ts';

export type WebHostOptions = {
  /** 0 lets the system choose. */
  port: number;
  dataFolder: string;
  /** Folders of courses for this run only. */
  courses: readonly string[];
  /** Folder of the courses that come with the program; null where there is none. */
  bundledCourses: string | null;
  /** The built page, with its index.html. */
  pageFolder: string;
  version: string;
  warn(message: string): void;
};

export type WebHost = {
  /** With the token of this launch in its fragment. */
  url: string;
  /** Who owns the data folder, where it isn't this program. */
  readOnly: { owner: string } | null;
  close(): Promise<void>;
};

/**
 * Serves the page on 127.0.0.1 and nowhere else. Rejects where the port can't be had, with a message for people; then
 * nothing of the data folder was touched.
 */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const token = randomBytes(32).toString('base64url');
  const assetsBase = `/assets/${randomBytes(16).toString('base64url')}/`;
  const server = createServer({ requireHostHeader: true });
  const port = await listen(server, options.port);
  const backend = startBackend({
    dataFolder: options.dataFolder,
    bundledCourses: options.bundledCourses,
    extraCourses: options.courses,
    workers: sourceWorkers,
    nativeBinding: null,
    assetsBase,
    clock: Date.now,
    host: { kind: 'web', version: options.version, platform: process.platform, pid: process.pid },
    home: homedir(),
    temporaryFolder: tmpdir(),
    chooseFolder: null,
    chooseZip: null,
    openFile: null,
    warn: options.warn,
  });
  const answering: HttpAnswering = {
    backend,
    port,
    token,
    assetsBase,
    servePage: servePage(options.pageFolder),
    streams: new Set(),
  };
  server.on('request', (request, response) => {
    answerHttp(answering, request, response).catch((error: unknown) => {
      console.error('carrel: a request failed:', error);
      response.destroy();
    });
  });
  const { readOnly, close } = await backend;
  return {
    url: `http://127.0.0.1:${port}/#token=${token}`,
    readOnly,
    async close() {
      for (const end of answering.streams) end();
      server.close();
      server.closeAllConnections();
      await close();
    },
  };
}

/** Only the files that were there at the start; the page is asked for anew each time, and sent where it changed. */
function servePage(folder: string): HttpAnswering['servePage'] {
  return sirv(folder, { dev: false, etag: true, dotfiles: false, setHeaders: askAgain });
}

function askAgain(response: { setHeader(name: string, value: string): void }): void {
  response.setHeader('cache-control', 'no-cache');
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken =
        error.code === 'EADDRINUSE' ? `Port ${port} is in use. Name another one with --port.` : null;
      reject(new Error(taken ?? `Port ${port} can't be used: ${error.message}`));
    });
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** What to say where another program owns the data folder. */
export function secondProgram(owner: string, courses: readonly string[]): string {
  const notShown =
    courses.length === 0 ? '' : ' The folders named are not shown: name another --data folder for them.';
  return `${owner} is using the same data folder, so nothing is saved here.${notShown}`;
}

/**
 * Resolves once the program was told to end (Ctrl+C, or SIGTERM) and everything is closed; a part that doesn't close in
 * time is left behind. One Ctrl+C can come as two signals, from the terminal and from npm, so a second one says nothing.
 */
export function untilStopped(host: WebHost): Promise<void> {
  return new Promise((resolve) => {
    let stopping = false;
    const stop = (): void => {
      if (stopping) return;
      stopping = true;
      setTimeout(resolve, closingTime).unref();
      void host.close().then(resolve);
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}

/** Milliseconds. */
const closingTime = 3000;
