import { parentPort, workerData } from 'node:worker_threads';
import { isLibraryDamage } from '../database/storage-failure.ts';
import { answerOperations, libraryDamaged } from './answer-operations.ts';
import { serveThread } from './serve-thread.ts';
import type { ThreadSetting } from './thread-messages.ts';

// Entry file of the thread that reads.
if (!parentPort) throw new Error('This file is started as a thread.');
const operations = answerOperations(workerData as ThreadSetting);

serveThread(
  {
    port: parentPort,
    superseded: new Set(['search.find']),
    explain(error) {
      if (!isLibraryDamage(error)) return null;
      operations.close(null);
      return libraryDamaged;
    },
  },
  operations,
);
