import { parentPort } from 'node:worker_threads';
import { prepareModule, type PrepareTask } from '../library/prepare-module.ts';

// Entry file of the thread that reads and parses modules while another writes them down.
if (!parentPort) throw new Error('This file is started as a thread.');
const port = parentPort;

port.on('message', ({ id, task }: { id: number; task: PrepareTask }) => {
  void prepareModule(task).then(
    (prepared) => port.postMessage({ id, prepared }),
    (error: unknown) =>
      port.postMessage({ id, failure: error instanceof Error ? error.message : String(error) }),
  );
});
port.postMessage('ready');
