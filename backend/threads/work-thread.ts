import { randomUUID } from 'node:crypto';
import { watch } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { isLibraryDamage } from '../database/storage-failure.ts';
import { libraryDamaged } from './answer-operations.ts';
import { serveThread, tellHost } from './serve-thread.ts';
import type { ThreadSetting } from './thread-messages.ts';
import { startWatching } from '../watch/watch-courses.ts';
import { workOperations } from './work-operations.ts';

// Entry file of the thread that does what takes long.
if (!parentPort) throw new Error('This file is started as a thread.');
const port = parentPort;

serveThread(
  {
    port,
    superseded: new Set(['search.find']),
    explain: (error) => (isLibraryDamage(error) ? libraryDamaged : null),
  },
  workOperations(workerData as ThreadSetting, (notice) => tellHost(port, notice), {
    now: Date.now,
    random: randomUUID,
    watch: (look) => startWatching({ look, watch, platform: process.platform }),
  }),
);
