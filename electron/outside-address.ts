export type OutsideAddress = {
  /** The address as the system is asked to open it. */
  address: string;
  /** What the learner is asked about: the host, or the one a letter goes to. */
  destination: string;
};

const longestAddress = 2000;

/** What may be handed to the system: the web and mail. Null for anything else, however it is written. */
export function outsideAddress(wish: string): OutsideAddress | null {
  if (wish.length > longestAddress || !URL.canParse(wish)) return null;
  const url = new URL(wish);
  switch (url.protocol) {
    case 'https:':
    case 'http:':
      // A name before the host is there to be taken for the host.
      return url.username || url.password ? null : { address: url.href, destination: url.host };
    case 'mailto:':
      // Only the recipient: further fields could attach a file in some mail programs.
      return { address: `mailto:${url.pathname}`, destination: decodeSafely(url.pathname) };
    default:
      return null;
  }
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
