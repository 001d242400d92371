import { afterEach, describe, expect, it } from 'vitest';
import {
  findToken,
  tokenInFragment,
  type FoundToken,
  type TokenPlace,
} from '../../../../renderer/transport/web-token.ts';

const open: FoundToken[] = [];
const channels: BroadcastChannel[] = [];
afterEach(() => {
  open.splice(0).forEach((found) => found.forget());
  channels.splice(0).forEach((channel) => channel.close());
});

/** A tab: its own storage and address, and Node's own BroadcastChannel. */
function tab(channel: string, hash: string): TokenPlace & { shown: string[]; kept: Map<string, string> } {
  const kept = new Map<string, string>();
  const shown: string[] = [];
  return {
    shown,
    kept,
    location: { hash, pathname: '/', search: '' },
    history: { replaceState: (_state: unknown, _title: string, url) => void shown.push(String(url)) },
    storage: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    },
    startAgain: () => void shown.push('again'),
    openChannel: () => {
      const opened = new BroadcastChannel(channel);
      channels.push(opened);
      return opened;
    },
  };
}

async function find(place: TokenPlace): Promise<string | null> {
  const found = await findToken(place);
  if (found) open.push(found);
  return found?.token ?? null;
}

describe('the token', () => {
  it('is taken from the printed address, kept, and hidden', async () => {
    const place = tab('address', '#token=abc-_1');
    expect(await find(place)).toBe('abc-_1');
    expect(place.shown).toEqual(['/#/']);
    expect([...place.kept.values()]).toEqual(['abc-_1']);
    expect(await find({ ...place, location: { hash: '#/', pathname: '/', search: '' } })).toBe('abc-_1');
  });

  it('is handed to another tab that has none', async () => {
    await find(tab('other', '#token=shared'));
    expect(await find(tab('other', '#/course/a'))).toBe('shared');
  });

  it('is missing where nobody has it', async () => {
    expect(await find(tab('nobody', '#/'))).toBeNull();
    expect(await find({ ...tab('nobody', '#/'), openChannel: () => null })).toBeNull();
  });

  it('is taken from a tab that answers late', async () => {
    const place = tab('late', '#/');
    expect(await find(place)).toBeNull();
    const other = tab('late', '#/').openChannel();
    other?.postMessage({ kind: 'token', token: 'late' });
    await expect.poll(() => place.shown).toEqual(['again']);
    expect([...place.kept.values()]).toEqual(['late']);
  });

  it('that is forgotten is handed on no more', async () => {
    const place = tab('forgotten', '#token=old');
    (await findToken(place))?.forget();
    expect(place.kept.size).toBe(0);
    expect(await find(tab('forgotten', '#/'))).toBeNull();
  });

  it.each(['', '#/', '#token=', '#token=a b', '#/token=a'])('is not in %j', (fragment) => {
    expect(tokenInFragment(fragment)).toBeNull();
  });
});
