import {
  change,
  hear,
  withoutWindow,
  type Point,
  type ShowMessage,
  type ShowSession,
  type ShowState,
} from './show-session.ts';
import type { ShowWire, WireListener } from './show-wire.ts';

export type ShowStore = {
  session(): ShowSession;
  follow(tell: () => void): () => void;
  /** Joins the other windows. Call the result to leave them. */
  join(openWire: (listener: WireListener) => ShowWire): () => void;
  change(part: Partial<Pick<ShowState, 'slide' | 'n' | 'shown' | 'scrolled' | 'cover'>>): void;
  point(point: Point | null): void;
  /** Ends the show in the other windows. */
  end(): void;
};

/** Holds a window's session of a show, and keeps it in step with the others. `now` is in milliseconds since 1970. */
export function newShowStore(first: ShowSession, now: () => number): ShowStore {
  const followers = new Set<() => void>();
  let session = first;
  let wire: ShowWire | null = null;
  const { self, role } = first;

  function hold(next: ShowSession): void {
    session = next;
    for (const tell of [...followers]) tell();
  }

  function receive(message: ShowMessage): void {
    const isUnknown = 'role' in message && !(message.from in session.others);
    const { session: next, answer } = hear(session, message);
    hold(next);
    if (answer) wire?.post(answer);
    if (isUnknown) wire?.whenGone(message.from, () => hold(withoutWindow(session, message.from)));
  }

  return {
    session: () => session,
    follow(tell) {
      followers.add(tell);
      return () => followers.delete(tell);
    },
    join(openWire) {
      const opened = openWire({
        ready: () => wire?.post({ kind: 'hello', from: self, role, state: session.state }),
        hear: receive,
      });
      wire = opened;
      return () => {
        opened.close();
        wire = null;
        hold({ ...session, others: {} });
      };
    },
    change(part) {
      hold(change(session, part, now()));
      wire?.post({ kind: 'state', from: self, role, state: session.state });
    },
    point(point) {
      hold({ ...session, pointer: point });
      wire?.post({ kind: 'pointer', from: self, point });
    },
    end: () => wire?.post({ kind: 'end', from: self }),
  };
}
