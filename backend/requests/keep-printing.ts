export type PrintKeeper = {
  /** What ends the printing of a job; to be handed to whoever prints. */
  begin(job: string): AbortSignal;
  end(job: string): void;
  /** Nothing where no such job prints. */
  cancel(job: string): void;
};

/** The jobs that end in a PDF, so that each can be stopped while it is printed. */
export function keepPrinting(): PrintKeeper {
  const jobs = new Map<string, AbortController>();
  return {
    begin(job) {
      const controller = new AbortController();
      jobs.set(job, controller);
      return controller.signal;
    },
    end: (job) => void jobs.delete(job),
    cancel: (job) => jobs.get(job)?.abort(),
  };
}
