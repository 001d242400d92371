import { existsSync, mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { CoveredEmitter, NotCovered, PreventableEvent } from './not-covered.ts';
import { InstanceLock } from './instance-lock.ts';
import type { Told } from './told.ts';

export type Program = {
  /** The command line as the program sees it, its own path first. */
  argv: readonly string[];
  /** The folder with package.json; in a package, its app.asar. */
  folder: string;
  /** What its package.json says. */
  description: { name: string; productName?: string; version: string };
  isPackaged: boolean;
};

export type AppParts = {
  closeWindows: () => void;
  closeScreen: () => Promise<void>;
  endProcess: (code: number) => void;
};

const events = [
  'ready',
  'activate',
  'before-quit',
  'will-quit',
  'quit',
  'open-url',
  'second-instance',
  'web-contents-created',
  'window-all-closed',
];

/** `electron.app`. `activate` never happens by itself here: it is macOS alone that sends it. */
export class StandInApp extends CoveredEmitter {
  readonly isPackaged: boolean;
  readonly name: string;
  readonly commandLine: { appendSwitch: (name: string) => void; hasSwitch: (name: string) => boolean };
  private readonly program: Program;
  private readonly told: Told;
  private readonly paths: Record<string, string>;
  private readonly whenStarted = Promise.withResolvers<null>();
  private readonly parts: AppParts;
  private lock: InstanceLock | null = null;
  private started = false;
  private quitting = false;

  constructor(program: Program, told: Told, parts: AppParts) {
    super('app', events);
    this.program = program;
    this.told = told;
    this.parts = parts;
    this.isPackaged = program.isPackaged;
    this.name = program.description.productName ?? program.description.name;
    this.paths = folders(this.name, switchValue(program.argv, 'user-data-dir'));
    this.commandLine = {
      appendSwitch: (name) => void told.switches.push(name),
      hasSwitch: (name) => program.argv.some((word) => word === `--${name}` || word.startsWith(`--${name}=`)),
    };
  }

  start(): void {
    this.started = true;
    this.whenStarted.resolve(null);
    this.emit('ready', {}, {});
  }

  whenReady(): Promise<null> {
    return this.whenStarted.promise;
  }

  isReady(): boolean {
    return this.started;
  }

  getAppPath(): string {
    return this.program.folder;
  }

  getVersion(): string {
    return this.program.description.version;
  }

  /** ISO 3166; empty where the system does not say. */
  getLocaleCountryCode(): string {
    return /^[a-z]+[-_]([A-Z]{2})\b/.exec(process.env['LANG'] ?? '')?.[1] ?? '';
  }

  getName(): string {
    return this.name;
  }

  getPath(name: string): string {
    const path = this.paths[name];
    if (path === undefined) throw new NotCovered(`app.getPath('${name}')`);
    return path;
  }

  setPath(name: string, path: string): void {
    if (!existsSync(path)) throw new Error(`Failed to set path '${name}': there is no ${path}`);
    this.told.calls.push(`app.setPath ${name}`);
    this.paths[name] = path;
  }

  enableSandbox(): void {
    if (this.started) throw new Error('app.enableSandbox() can only be called before app is ready');
    this.told.calls.push('app.enableSandbox');
  }

  setAppUserModelId(_id: string): void {
    this.told.calls.push('app.setAppUserModelId');
  }

  /** Told, and nothing of the system's is touched. */
  setAsDefaultProtocolClient(scheme: string): boolean {
    this.told.calls.push(`app.setAsDefaultProtocolClient ${scheme}`);
    return true;
  }

  requestSingleInstanceLock(): boolean {
    this.told.calls.push('app.requestSingleInstanceLock');
    const profile = this.getPath('userData');
    mkdirSync(profile, { recursive: true });
    this.lock = InstanceLock.take(profile, [...this.program.argv], (argv, folder) => {
      this.emit('second-instance', {}, argv, folder, null);
    });
    return this.lock !== null;
  }

  /** Asks the program, closes the windows, asks again, and ends the process. */
  quit(): void {
    if (this.quitting) return;
    const event = new PreventableEvent();
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    this.quitting = true;
    this.parts.closeWindows();
    const last = new PreventableEvent();
    this.emit('will-quit', last);
    if (!last.defaultPrevented) this.exit();
  }

  exit(code = 0): void {
    this.quitting = true;
    this.emit('quit', {}, code);
    this.lock?.release();
    void this.parts.closeScreen().finally(() => this.parts.endProcess(code));
  }
}

/** The value of Chromium's `--name=value`. */
export function switchValue(argv: readonly string[], name: string): string | null {
  const word = argv.find((argument) => argument.startsWith(`--${name}=`));
  return word === undefined ? null : word.slice(name.length + 3);
}

function folders(name: string, userData: string | null): Record<string, string> {
  const home = homedir();
  const appData =
    process.platform === 'darwin'
      ? join(home, 'Library', 'Application Support')
      : (process.env['XDG_CONFIG_HOME'] ?? join(home, '.config'));
  return {
    home,
    appData,
    documents: join(home, 'Documents'),
    temp: tmpdir(),
    userData: userData ?? join(appData, name),
  };
}
