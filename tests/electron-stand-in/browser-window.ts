import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { covered, CoveredEmitter, PreventableEvent } from './not-covered.ts';
import type { Screen } from './screen.ts';
import type { Told } from './told.ts';
import { StandInWebContents } from './web-contents.ts';

const events = ['close', 'closed', 'ready-to-show', 'show', 'focus'];

export type WindowParts = {
  told: Told;
  session: object;
  screen: Promise<Screen>;
  onClosed: (window: StandInWindow) => void;
};

/**
 * `electron.BrowserWindow`. Its frame is a matter of the options alone: no window manager moves it, so its bounds
 * are what the program set. `ready-to-show` comes with the first paint, as in the real one.
 */
export class StandInWindow extends CoveredEmitter {
  readonly id: number;
  readonly webContents: StandInWebContents;
  private readonly parts: WindowParts;
  private bounds: Rectangle;
  private title: string;
  private state = { visible: false, maximized: false, minimized: false, fullScreen: false, destroyed: false };

  constructor(parts: WindowParts, id: number, options: BrowserWindowConstructorOptions) {
    super('BrowserWindow', events);
    this.parts = parts;
    this.id = id;
    this.title = options.title ?? '';
    this.bounds = {
      x: options.x ?? 0,
      y: options.y ?? 0,
      width: options.width ?? 800,
      height: options.height ?? 600,
    };
    this.state.visible = options.show !== false;
    parts.told.calls.push('new BrowserWindow');
    parts.told.windows.push(options);
    this.webContents = covered(
      'webContents',
      new StandInWebContents({ ...parts, id }, options.webPreferences ?? {}, this.bounds),
    );
    let painted = false;
    this.webContents.onPainted = () => {
      if (!painted) this.emit('ready-to-show');
      painted = true;
    };
    this.webContents.on('destroyed', () => this.forget());
  }

  loadURL(url: string): Promise<void> {
    this.parts.told.calls.push(`loadURL ${url}`);
    return this.webContents.loadURL(url);
  }

  close(): void {
    const event = new PreventableEvent();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    this.webContents.close();
    this.forget();
  }

  show(): void {
    this.state.visible = true;
    this.parts.told.calls.push('window.show');
    this.emit('show');
  }

  focus(): void {
    this.parts.told.calls.push('window.focus');
    this.emit('focus');
  }

  maximize(): void {
    this.state.maximized = true;
    this.state.visible = true;
  }

  restore(): void {
    this.state.minimized = false;
  }

  minimize(): void {
    this.state.minimized = true;
  }

  setFullScreen(on: boolean): void {
    this.state.fullScreen = on;
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.bounds = { ...this.bounds, ...bounds };
  }

  setBackgroundColor(_colour: string): void {
    this.parts.told.calls.push('window.setBackgroundColor');
  }

  getBounds(): Rectangle {
    return { ...this.bounds };
  }

  getNormalBounds(): Rectangle {
    return this.getBounds();
  }

  getTitle(): string {
    return this.title;
  }

  isVisible(): boolean {
    return this.state.visible;
  }

  isMaximized(): boolean {
    return this.state.maximized;
  }

  isMinimized(): boolean {
    return this.state.minimized;
  }

  isFullScreen(): boolean {
    return this.state.fullScreen;
  }

  isDestroyed(): boolean {
    return this.state.destroyed;
  }

  private forget(): void {
    if (this.state.destroyed) return;
    this.state.destroyed = true;
    this.emit('closed');
    this.parts.onClosed(this);
  }
}
