import { describe, expect, it } from 'vitest';
import { compute, fates, match, storage } from './sample-course.ts';

describe('slides of one key', () => {
  const telling = 'Consistent hashing rings';

  it('are one when a telling title stayed and the text was written anew', () => {
    const found = match(
      { 'a.md': [...compute, `${telling} / tokens, arcs, replicas, virtual nodes`] },
      { 'a.md': [...compute, `${telling} / why adding one server leaves most data where it was`] },
    );
    expect(fates(found)).toEqual({ 'a#6': 'changed a#6' });
  });

  it('are not one when they have nothing but a common title', () => {
    const example = (text: string) => `Example / ${text}`;
    const repeated = [
      'of a queue with three readers',
      'of a table with two keys',
      'of a graph and its edges',
    ];
    const found = match(
      {
        'a.md': [
          ...repeated.map(example),
          example('renting forty virtual machines for a single night of rendering'),
        ],
      },
      {
        'a.md': [
          ...repeated.map(example),
          example('moving nine petabytes by lorry because wires would take years'),
        ],
      },
    );
    expect(fates(found)).toEqual({ 'a#4': 'removed' });
  });

  it('are not looked for in another module', () => {
    const found = match(
      { 'a.md': [...compute, `${telling} / tokens, arcs, replicas, virtual nodes`], 'b.md': storage },
      {
        'a.md': compute,
        'b.md': [...storage, `${telling} / why adding one server leaves most data where it was`],
      },
    );
    expect(fates(found)).toEqual({ 'a#6': 'removed' });
  });
});
