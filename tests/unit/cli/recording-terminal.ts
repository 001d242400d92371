import type { Terminal } from '../../../cli/terminal.ts';

/** A terminal that keeps what was written to it. */
export function recordingTerminal(
  folder: string,
): Terminal & { stdout(): string; stderr(): string; json(): unknown } {
  let stdout = '';
  let stderr = '';
  return {
    folder,
    out: (text) => void (stdout += text),
    err: (text) => void (stderr += text),
    stdout: () => stdout,
    stderr: () => stderr,
    json: () => JSON.parse(stdout) as unknown,
  };
}
