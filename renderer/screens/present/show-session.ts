import { assertNever } from '../../../core/assert-never.ts';

export type ShowRole = 'slides' | 'presenter';

/** What stands in place of the slide. */
export type Cover = 'black' | 'white';

/** A point on the slide, each from 0 to 1. */
export type Point = { x: number; y: number };

/** What all windows of a show agree on. `n` says where the slide stood, should its key be gone. */
export type ShowState = {
  slide: string | null;
  n: number;
  shown: number;
  /** How far a slide that is too long is scrolled: from 0 to 1. */
  scrolled: number;
  cover: Cover | null;
  /** Milliseconds since 1970, or one more than what went before; `by` decides between equals. */
  at: number;
  by: string;
};

export type ShowMessage =
  | { kind: 'hello' | 'state'; from: string; role: ShowRole; state: ShowState }
  | { kind: 'pointer'; from: string; point: Point | null }
  | { kind: 'end'; from: string };

/** One window's view of the show. */
export type ShowSession = {
  self: string;
  role: ShowRole;
  state: ShowState;
  pointer: Point | null;
  /** The other windows that are open. */
  others: Readonly<Record<string, ShowRole>>;
  isEnded: boolean;
};

/** What a message does to a session. Only a newcomer is answered: news is never passed on, so nothing goes in circles. */
export function hear(
  session: ShowSession,
  message: ShowMessage,
): { session: ShowSession; answer: ShowMessage | null } {
  const { self, role } = session;
  switch (message.kind) {
    case 'hello':
    case 'state': {
      const others = { ...session.others, [message.from]: message.role };
      const state = isNewer(message.state, session.state) ? message.state : session.state;
      const isNews = message.kind === 'state';
      return {
        session: { ...session, others, state },
        answer: isNews ? null : { kind: 'state', from: self, role, state },
      };
    }
    case 'pointer':
      return { session: { ...session, pointer: message.point }, answer: null };
    case 'end':
      return { session: { ...session, isEnded: true }, answer: null };
    default:
      return assertNever(message);
  }
}

/** The session after something was done in this window at `now`. */
export function change(
  session: ShowSession,
  part: Partial<Pick<ShowState, 'slide' | 'n' | 'shown' | 'scrolled' | 'cover'>>,
  now: number,
): ShowSession {
  const state = { ...session.state, ...part, at: Math.max(now, session.state.at + 1), by: session.self };
  // A pointer means a place on the slide that was.
  return { ...session, state, pointer: null };
}

export function withoutWindow(session: ShowSession, id: string): ShowSession {
  const others = Object.fromEntries(Object.entries(session.others).filter(([other]) => other !== id));
  return { ...session, others };
}

function isNewer(a: ShowState, b: ShowState): boolean {
  return a.at === b.at ? a.by > b.by : a.at > b.at;
}
