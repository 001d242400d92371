/** Where a page keeps the token between reloads, and how tabs of one origin tell each other. */
export type TokenPlace = {
  location: Pick<Location, 'hash' | 'pathname' | 'search'>;
  history: Pick<History, 'replaceState'>;
  /** Loads the page anew. */
  startAgain(): void;
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Null where the browser has none: each tab then needs the printed address. */
  openChannel(): BroadcastChannel | null;
};

/** `forget` is for a token that is no longer known: it is neither kept nor handed on. */
export type FoundToken = { token: string; forget(): void };

const STORED = 'carrel.token';
const WAIT_FOR_OTHER_TABS_MS = 300;

type Note = { kind: 'ask' } | { kind: 'token'; token: string };

/**
 * The token of the program that served this page: from the fragment of the printed address, from this tab's storage,
 * or from another tab. Null where nobody has it. A tab that has it goes on handing it to tabs that ask.
 */
export async function findToken(place: TokenPlace): Promise<FoundToken | null> {
  const fromAddress = tokenInFragment(place.location.hash);
  if (fromAddress !== null) {
    place.history.replaceState(null, '', `${place.location.pathname}${place.location.search}#/`);
  }
  const channel = place.openChannel();
  const token = fromAddress ?? place.storage.getItem(STORED) ?? (channel && (await askOtherTabs(channel)));
  if (token === null) {
    if (channel) takeLateAnswer(channel, place);
    return null;
  }
  place.storage.setItem(STORED, token);
  if (channel) handOn(token, channel);
  return {
    token,
    forget() {
      channel?.close();
      place.storage.removeItem(STORED);
    },
  };
}

/** `#token=…` as printed by the program; null for any other fragment. */
export function tokenInFragment(fragment: string): string | null {
  return /^#token=([\w-]+)$/.exec(fragment)?.[1] ?? null;
}

function handOn(token: string, channel: BroadcastChannel): void {
  channel.onmessage = (message: MessageEvent<Note>) => {
    if (message.data.kind === 'ask') channel.postMessage({ kind: 'token', token } satisfies Note);
  };
}

/** A tab in the background can take its time; its answer is as good then. */
function takeLateAnswer(channel: BroadcastChannel, place: TokenPlace): void {
  channel.onmessage = (message: MessageEvent<Note>) => {
    if (message.data.kind !== 'token') return;
    place.storage.setItem(STORED, message.data.token);
    place.startAgain();
  };
}

function askOtherTabs(channel: BroadcastChannel): Promise<string | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), WAIT_FOR_OTHER_TABS_MS);
    channel.onmessage = (message: MessageEvent<Note>) => {
      if (message.data.kind !== 'token') return;
      clearTimeout(timer);
      resolve(message.data.token);
    };
    channel.postMessage({ kind: 'ask' } satisfies Note);
  });
}
