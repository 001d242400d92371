import { describe, expect, it } from 'vitest';
import { added, compute, course, fates, match, storage } from './sample-course.ts';

describe('slides that repeat', () => {
  const recap = 'Recap / look back / What did you learn?';

  it('stay in their module', () => {
    const found = match(course, { '02-storage.md': storage, '01-compute.md': compute });
    expect(fates(found)).toEqual({});
  });

  const labs = [
    'Lab: an instance / launch, connect, stop, look at the bill',
    'Lab: a bucket / create, upload, share, lock',
  ];
  const [firstLab = '', secondLab = ''] = labs;

  it('go with their neighbours into other modules', () => {
    const found = match(
      { 'a.md': [...compute, firstLab, recap], 'b.md': [...storage, secondLab, recap] },
      { 'a.md': compute, 'b.md': storage, 'c.md': [secondLab, recap], 'd.md': [firstLab, recap] },
    );
    expect(fates(found)).toMatchObject({ 'a#7': 'moved d#2', 'b#7': 'moved c#2' });
  });

  it('go with their neighbours into other modules when those are reworded on the way', () => {
    const reworded = (lab: string) => `${lab.replace('Lab', 'Practice')}, clean up`;
    const found = match(
      { 'a.md': [...compute, firstLab, recap], 'b.md': [...storage, secondLab, recap] },
      {
        'a.md': compute,
        'b.md': storage,
        'c.md': [reworded(secondLab), recap],
        'd.md': [reworded(firstLab), recap],
      },
    );
    expect(fates(found)).toMatchObject({ 'a#7': 'moved d#2', 'b#7': 'moved c#2' });
  });

  it('are told apart by their neighbours when one of two goes', () => {
    const [one = '', two = '', three = ''] = storage;
    const found = match({ 'a.md': [one, recap, two, recap, three] }, { 'a.md': [one, two, recap, three] });
    expect(fates(found)).toEqual({
      'a#2': 'removed',
      'a#3': 'same a#2',
      'a#4': 'same a#3',
      'a#5': 'same a#4',
    });
  });

  const reworded = (line: string) => `${line} Remember this.`;
  const [, buckets = '', volumes = '', files = ''] = storage;

  it('are told apart by the nearest slide before them that is still there, though it changed', () => {
    const found = match(
      { 'a.md': [buckets, recap, volumes, recap, 'Keys / rotate, revoke', files] },
      { 'a.md': [reworded(buckets), reworded(volumes), recap, 'Locks / hold, release', reworded(files)] },
    );
    expect(fates(found)).toMatchObject({ 'a#2': 'removed', 'a#4': 'same a#3' });
  });

  it('are told apart by the nearest slide after them where another came before them', () => {
    const visitor = compute[2] ?? '';
    const found = match(
      {
        'a.md': [buckets, recap, 'Keys / rotate, revoke', volumes, recap, 'Doors / open, shut', files],
        'b.md': compute,
      },
      {
        'a.md': [
          reworded(buckets),
          reworded(volumes),
          visitor,
          recap,
          'Locks / hold, release',
          reworded(files),
        ],
        'b.md': compute.toSpliced(2, 1),
      },
    );
    expect(fates(found)).toMatchObject({ 'a#2': 'removed', 'a#5': 'same a#4' });
  });

  it('are told apart by the nearest slide before them where another came after them', () => {
    const visitor = compute[2] ?? '';
    const found = match(
      {
        'a.md': [buckets, recap, volumes, 'Keys / rotate, revoke', recap, 'Doors / open, shut', files],
        'b.md': compute,
      },
      {
        'a.md': [
          reworded(buckets),
          reworded(volumes),
          'Locks / hold, release',
          recap,
          'Bells',
          visitor,
          reworded(files),
        ],
        'b.md': compute.toSpliced(2, 1),
      },
    );
    expect(fates(found)).toMatchObject({ 'a#2': 'removed', 'a#5': 'same a#4' });
  });

  it('go with their neighbours where parts of a module change places', () => {
    const found = match(
      { 'a.md': [...compute.slice(1, 4), recap, buckets, volumes, recap] },
      { 'a.md': [buckets, volumes, recap, ...compute.slice(1, 4), recap] },
    );
    expect(fates(found)).toMatchObject({ 'a#4': 'same a#7', 'a#7': 'moved a#3' });
  });

  it('find the equal one of their module before the one that is like them in their place', () => {
    const like = recap.replace('back', 'forward');
    const found = match(
      { 'a.md': [buckets, recap, volumes], 'b.md': [recap, files] },
      { 'a.md': [buckets, like, volumes, 'Keys / rotate, revoke', recap], 'b.md': [recap, files] },
    );
    expect(fates(found)).toEqual({ 'a#2': 'moved a#5' });
  });

  it('find the equal one of another module before one there that is only like them', () => {
    const like = `${recap} Tell it to someone.`;
    const found = match(
      { 'a.md': [buckets, recap, volumes], 'b.md': [recap, files] },
      { 'a.md': [buckets, volumes], 'b.md': [recap, files], 'c.md': [like], 'd.md': [recap] },
    );
    expect(fates(found)['a#2']).toBe('moved d#1');
    expect(added(found)).toEqual(['c#1']);
  });

  it('find the rewritten one of their own module, not the one that a new module repeats', () => {
    const agenda =
      'Agenda / welcome, theory, a break, practice, questions / What we do this morning, in this order.';
    const rewritten =
      'Agenda / welcome, theory, practice, questions / What we do this morning, without a break.';
    const found = match(
      { 'a.md': [agenda, ...compute.slice(1, 4)], 'b.md': [agenda, ...storage.slice(1, 4)] },
      {
        'a.md': [rewritten, ...compute.slice(1, 4)],
        'b.md': [agenda, ...storage.slice(1, 4)],
        'c.md': [agenda, 'Queues / send, receive, delete / A message is hidden while someone works on it.'],
      },
    );
    expect(fates(found)).toEqual({ 'a#1': 'changed a#1' });
    expect(added(found)).toEqual(['c#1', 'c#2']);
  });

  it('find a place each in course order where nothing else tells them apart', () => {
    const found = match(
      { 'a.md': [recap, ...compute], 'b.md': [recap, ...storage] },
      { 'a.md': compute, 'b.md': storage, 'c.md': [recap], 'd.md': [recap] },
    );
    expect(fates(found)).toMatchObject({ 'a#1': 'moved c#1', 'b#1': 'moved d#1' });
  });

  it('find none where it could only be guessed which of them is left', () => {
    const found = match(
      { 'a.md': [recap, ...compute], 'b.md': [recap, ...storage] },
      { 'a.md': compute, 'b.md': storage, 'c.md': [recap] },
    );
    expect(fates(found)).toMatchObject({ 'a#1': 'removed', 'b#1': 'removed' });
    expect(added(found)).toEqual(['c#1']);
  });
});
