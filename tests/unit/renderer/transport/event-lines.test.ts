import { expect, it } from 'vitest';
import { eventLines } from '../../../../renderer/transport/event-lines.ts';

async function* chunked(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

const events = [
  { name: 'library.changed', value: { course: 'a' } },
  { name: 'notebook.changed', value: {} },
];
const stream = `\n${JSON.stringify(events[0])}\n\n${JSON.stringify(events[1])}\n{"name":"half`;

it.each([1, 2, 7, 1000])(
  'events come whole from chunks of %i characters, and a cut one not at all',
  async (size) => {
    const received = [];
    for await (const event of eventLines(chunked(stream, size))) received.push(event);
    expect(received).toEqual(events);
  },
);
