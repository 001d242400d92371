/**
 * What every process Carrel runs in (Node, Chromium, a worker of either) has, but the language's own library lacks.
 * Declared by hand, so that core sees neither all of Node nor all of the DOM. Only what core uses, with the
 * meaning of the WHATWG standards.
 */
declare class URL {
  constructor(url: string, base?: string);
  /** The parsed address, or null where it can't be parsed. */
  static parse(url: string, base?: string): URL | null;
  readonly href: string;
  readonly origin: string;
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly host: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}
