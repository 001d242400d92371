import { randomBytes, randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { describeStorageFailure } from '../database/storage-failure.ts';
import { notebookOperations } from './notebook-operations.ts';
import { serveThread, tellHost } from './serve-thread.ts';
import type { ThreadSetting } from './thread-messages.ts';

// Entry file of the thread that alone writes the notebook.
if (!parentPort) throw new Error('This file is started as a thread.');
const port = parentPort;
const setting = workerData as ThreadSetting;

serveThread(
  {
    port,
    superseded: new Set(),
    explain(error) {
      const failure = describeStorageFailure(error, setting.files.notebook);
      return failure && { ok: false, error: failure };
    },
  },
  notebookOperations(setting, {
    random: () => randomBytes(4).toString('hex'),
    uuid: randomUUID,
    tell: (notice) => tellHost(port, notice),
  }),
);
