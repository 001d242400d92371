/**
 * What a thread looks at between two pieces of work that it can't interrupt for a message, such as one transaction: not 0
 * where it is to stop.
 */
export type StopFlag = Int32Array<SharedArrayBuffer>;

export type StopKeeper = {
  /** Acts with a flag that is set when somebody stops the job of this name. */
  stoppable<T>(job: string, act: (stop: StopFlag) => Promise<T>): Promise<T>;
  /** Nothing where there is no such job. */
  stop(job: string): void;
};

export function keepStops(): StopKeeper {
  const flags = new Map<string, StopFlag>();
  return {
    async stoppable(job, act) {
      const flag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
      flags.set(job, flag);
      try {
        return await act(flag);
      } finally {
        flags.delete(job);
      }
    },
    stop(job) {
      const flag = flags.get(job);
      if (flag) Atomics.store(flag, 0, 1);
    },
  };
}
