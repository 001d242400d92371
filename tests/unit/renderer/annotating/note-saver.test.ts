import { describe, expect, it, vi } from 'vitest';
import { draftsIn } from '../../../../renderer/annotating/note-drafts.ts';
import { newNoteSaver } from '../../../../renderer/annotating/note-saver.ts';

function storage() {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (name: string) => held.get(name) ?? null,
    setItem: (name: string, text: string) => void held.set(name, text),
    removeItem: (name: string) => void held.delete(name),
  };
}

/** A notebook that answers when it is told to. */
function slowNotebook() {
  const written: string[] = [];
  const waiting: ((error?: Error) => void)[] = [];
  return {
    written,
    save: (text: string) =>
      new Promise<void>((resolve, reject) => {
        waiting.push((error) => {
          if (error) reject(error);
          else {
            written.push(text);
            resolve();
          }
        });
      }),
    answer: async (error?: Error) => {
      await vi.waitFor(() => expect(waiting).not.toEqual([]));
      waiting.shift()?.(error);
      // Whoever waits for the answer goes on in a later turn.
      await new Promise((resolve) => setTimeout(resolve));
    },
    asked: () => waiting.length,
  };
}

function saverOn(notebook: ReturnType<typeof slowNotebook>, place = storage(), saved = '') {
  return newNoteSaver({ name: 'n', saved, save: notebook.save, drafts: draftsIn(place), pause: 0 });
}

describe('a note that is being written', () => {
  it('says “saved” only after the answer, and for the last text only', async () => {
    const notebook = slowNotebook();
    const place = storage();
    const saver = saverOn(notebook, place);
    saver.type('a');
    const done = saver.flush();
    saver.type('ab');
    expect(saver.state()).toBe('typing');
    await notebook.answer();
    // The first is on the disk, but it is no longer what stands in the field.
    expect(saver.state()).toBe('typing');
    expect([...place.held.values()]).toEqual(['ab']);
    await notebook.answer();
    expect(await done).toBe(true);
    expect(saver.state()).toBe('saved');
    expect(notebook.written).toEqual(['a', 'ab']);
    expect(place.held.size).toBe(0);
  });

  it('asks for one thing at a time', async () => {
    const notebook = slowNotebook();
    const saver = saverOn(notebook);
    saver.type('a');
    void saver.flush();
    saver.type('b');
    void saver.flush();
    expect(notebook.asked()).toBe(1);
    await notebook.answer();
    await notebook.answer();
    expect(notebook.written).toEqual(['a', 'b']);
  });

  it('keeps what could not be saved, and saves it when tried again', async () => {
    const notebook = slowNotebook();
    const place = storage();
    const saver = saverOn(notebook, place);
    saver.type('kept');
    const first = saver.flush();
    await notebook.answer(new Error('no room'));
    expect(await first).toBe(false);
    expect(saver.state()).toBe('failed');
    expect([...place.held.values()]).toEqual(['kept']);

    // After a reload, another saver begins with the draft.
    const next = saverOn(notebook, place);
    expect([next.text(), next.state()]).toEqual(['kept', 'failed']);
    const again = next.flush();
    await notebook.answer();
    expect(await again).toBe(true);
    expect(next.state()).toBe('saved');
    expect(place.held.size).toBe(0);
  });

  it('has nothing to save where nothing was typed', async () => {
    const notebook = slowNotebook();
    expect(await saverOn(notebook, storage(), 'as it was').flush()).toBe(true);
    expect(notebook.asked()).toBe(0);
  });

  it('keeps its draft under the name it gets', async () => {
    const notebook = slowNotebook();
    const place = storage();
    const saver = saverOn(notebook, place);
    saver.type('a');
    saver.rename('id');
    expect([...place.held.keys()]).toEqual(['carrel.note.id']);
    const done = saver.flush();
    await notebook.answer();
    await done;
    expect(place.held.size).toBe(0);
  });
});
