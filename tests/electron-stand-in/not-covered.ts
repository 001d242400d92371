import { EventEmitter } from 'node:events';

/** What the stand-in lacks is an error with its name, so that no test passes on a silent `undefined`. */
export class NotCovered extends Error {
  constructor(what: string) {
    super(
      `The stand-in for Electron does not cover ${what}. Add it to tests/electron-stand-in, or prove it on the real program.`,
    );
  }
}

/** Keys that JavaScript, test runners and inspectors ask of any object. */
const askedOfAnything = new Set([
  'then',
  'toJSON',
  'inspect',
  'asymmetricMatch',
  '$$typeof',
  'nodeType',
  'tagName',
]);

/** `part` as it is, but reading a name it does not have throws NotCovered. Writing is free: tests replace functions. */
export function covered<Part extends object>(name: string, part: Part): Part {
  return new Proxy(part, {
    get(target, key, receiver) {
      if (typeof key === 'string' && !(key in target) && !askedOfAnything.has(key)) {
        throw new NotCovered(`${name}.${key}`);
      }
      const value: unknown = Reflect.get(target, key, receiver);
      return value;
    },
  });
}

/** Takes listeners for the named events only. */
export class CoveredEmitter extends EventEmitter {
  private readonly emitterName: string;
  private readonly coveredEvents: readonly string[];

  constructor(emitterName: string, coveredEvents: readonly string[]) {
    super();
    this.emitterName = emitterName;
    this.coveredEvents = coveredEvents;
  }

  override on(event: string, listener: Parameters<EventEmitter['on']>[1]): this {
    if (!this.coveredEvents.includes(event))
      throw new NotCovered(`the event '${event}' of ${this.emitterName}`);
    return super.on(event, listener);
  }
}

/** The first argument of Electron's preventable events: its details lie on the event itself. */
export class PreventableEvent {
  defaultPrevented = false;
  [detail: string]: unknown;

  constructor(details: Readonly<Record<string, unknown>> = {}) {
    Object.assign(this, details);
  }

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}
