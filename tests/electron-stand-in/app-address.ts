/**
 * Chromium knows no `app:`, and its debugging protocol can answer only for addresses it knows. So inside Chromium
 * `app://carrel/index.html` is called `http://carrel.app.localhost/index.html`: like the real one it is a secure
 * context and an origin of its own. Nothing but the screen sees these names.
 */
export function toChromium(url: string): string {
  const parts = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]+)(.*)$/iu.exec(url);
  if (!parts || parts[1] === 'http' || parts[1] === 'https') return url;
  return `http://${parts[2] ?? ''}.${parts[1] ?? ''}.localhost${parts[3] || '/'}`;
}

export function fromChromium(url: string): string {
  const parts = /^http:\/\/([^./]+)\.([a-z][a-z0-9+-]*)\.localhost(?=[/?#]|$)(.*)$/iu.exec(url);
  return parts ? `${parts[2] ?? ''}://${parts[1] ?? ''}${parts[3] ?? ''}` : url;
}
