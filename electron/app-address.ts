/** The scheme of the page and of everything it shows. No file is ever loaded by its `file:` address. */
export const appScheme = 'app';

/** Where the page comes from, as Chromium writes an origin. */
const appOrigin = 'app://carrel';

export const startAddress = `${appOrigin}/`;

/** True for addresses below our one origin; look-alikes with a user, a port or another host are not ours. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return `${protocol}//${host}` === appOrigin && username === '' && password === '';
}
