/** The threads as Node runs them from the sources; a packaged program has files of its own for them. */
export const sourceWorkers = {
  answer: new URL('./answer-thread.ts', import.meta.url),
  notebook: new URL('./notebook-thread.ts', import.meta.url),
  work: new URL('./work-thread.ts', import.meta.url),
  parse: new URL('./parse-thread.ts', import.meta.url),
};
