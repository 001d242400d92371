import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** Where a command's words go, and the folder that relative paths start from. */
export type Terminal = {
  out(text: string): void;
  err(text: string): void;
  folder: string;
};

export type ReadArguments<Options extends ParseArgsOptionsConfig> =
  | ({ ok: true } & ReturnType<typeof parseArgs<{ options: Options; allowPositionals: true; strict: true }>>)
  | { ok: false; code: number };

/** Reads a command's options; on `--help` or a wrong one it prints the usage and gives the exit code. */
export function readArguments<Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
  usage: string,
  terminal: Terminal,
): ReadArguments<Options> {
  if (args.includes('--help') || args.includes('-h')) {
    terminal.out(usage);
    return { ok: false, code: 0 };
  }
  try {
    return { ok: true, ...parseArgs({ args: [...args], options, allowPositionals: true, strict: true }) };
  } catch (error) {
    return misused(error instanceof Error ? error.message : String(error), usage, terminal);
  }
}

export function misused(message: string, usage: string, terminal: Terminal): { ok: false; code: number } {
  terminal.err(`carrel: ${message}\n\n${usage}`);
  return { ok: false, code: 2 };
}
