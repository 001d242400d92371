import { describe, expect, it } from 'vitest';
import {
  hear,
  type ShowMessage,
  type ShowRole,
} from '../../../../../renderer/screens/present/show-session.ts';
import { newShowStore, type ShowStore } from '../../../../../renderer/screens/present/show-store.ts';
import type { WireListener } from '../../../../../renderer/screens/present/show-wire.ts';

/** What joins windows in a browser, as far as messages and ends go: each hears all others, and never itself. */
function newRoom() {
  const listeners = new Map<string, WireListener>();
  const waiting: { id: string; tell: () => void }[] = [];
  const posted: ShowMessage[] = [];
  return {
    posted,
    open: (self: string) => (listener: WireListener) => {
      listeners.set(self, listener);
      return {
        post(message: ShowMessage) {
          posted.push(message);
          for (const [id, other] of listeners) if (id !== self) other.hear(message);
        },
        whenGone: (id: string, tell: () => void) => void waiting.push({ id, tell }),
        close: () => void listeners.delete(self),
      };
    },
    ready: (self: string) => listeners.get(self)?.ready(),
    /** However it ended. */
    end(self: string) {
      listeners.delete(self);
      for (const { id, tell } of waiting) if (id === self) tell();
    },
  };
}

let time = 1_800_000_000_000;

function newWindow(room: ReturnType<typeof newRoom>, self: string, role: ShowRole, at = 0): ShowStore {
  const store = newShowStore(
    {
      self,
      role,
      state: { slide: 'a', n: 1, shown: 0, scrolled: 0, cover: null, at, by: '' },
      pointer: null,
      others: {},
      isEnded: false,
    },
    () => (time += 1000),
  );
  store.join(room.open(self));
  room.ready(self);
  return store;
}

describe('the windows of a show', () => {
  it('know of each other, and follow each other both ways', () => {
    const room = newRoom();
    const slides = newWindow(room, 's', 'slides');
    const presenter = newWindow(room, 'p', 'presenter');
    expect(slides.session().others).toEqual({ p: 'presenter' });
    expect(presenter.session().others).toEqual({ s: 'slides' });
    presenter.change({ slide: 'b', n: 2, shown: 1 });
    expect(slides.session().state).toMatchObject({ slide: 'b', n: 2, shown: 1 });
    slides.change({ cover: 'black' });
    expect(presenter.session().state).toMatchObject({ slide: 'b', shown: 1, cover: 'black' });
  });

  it('never send news on: one change is one message', () => {
    const room = newRoom();
    const slides = newWindow(room, 's', 'slides');
    newWindow(room, 'p', 'presenter');
    newWindow(room, 'q', 'presenter');
    room.posted.length = 0;
    slides.change({ n: 3 });
    expect(room.posted).toHaveLength(1);
  });

  it('a window that comes later, or is loaded anew, takes over what is newer', () => {
    const room = newRoom();
    const slides = newWindow(room, 's', 'slides');
    slides.change({ slide: 'c', n: 3, shown: 2 });
    const late = newWindow(room, 'p', 'presenter');
    expect(late.session().state).toMatchObject({ slide: 'c', n: 3, shown: 2 });
    expect(slides.session().state.n).toBe(3);
  });

  it('a show that is begun anew beside a presenter’s window that stayed open leads it', () => {
    const room = newRoom();
    const presenter = newWindow(room, 'p', 'presenter');
    presenter.change({ slide: 'c', n: 3 });
    newWindow(room, 's', 'slides', (time += 1000));
    expect(presenter.session().state).toMatchObject({ slide: 'a', n: 1 });
  });

  it('agree where both were changed at once', () => {
    const [slides, presenter] = [newWindow(newRoom(), 's', 'slides'), newWindow(newRoom(), 'p', 'presenter')];
    const at = 1_900_000_000_000;
    const states = ['s', 'p'].map((by, index) => ({ ...slides.session().state, n: index + 4, at, by }));
    const hearBoth = (store: ShowStore, order: number[]) =>
      order.reduce((session, index) => {
        const state = states[index];
        return state ? hear(session, { kind: 'state', from: 'x', role: 'slides', state }).session : session;
      }, store.session()).state;
    expect(hearBoth(slides, [0, 1])).toEqual(hearBoth(presenter, [1, 0]));
  });

  it('learn that one is gone, and that it came back under another id', () => {
    const room = newRoom();
    const slides = newWindow(room, 's', 'slides');
    newWindow(room, 'p', 'presenter');
    room.end('p');
    expect(slides.session().others).toEqual({});
    newWindow(room, 'p2', 'presenter');
    expect(slides.session().others).toEqual({ p2: 'presenter' });
  });

  it('point in all windows, until the slide turns, and end together', () => {
    const room = newRoom();
    const slides = newWindow(room, 's', 'slides');
    const presenter = newWindow(room, 'p', 'presenter');
    presenter.point({ x: 0.25, y: 0.5 });
    expect(slides.session().pointer).toEqual({ x: 0.25, y: 0.5 });
    presenter.end();
    expect(slides.session().isEnded).toBe(true);
    expect(presenter.session().isEnded).toBe(false);
  });
});
