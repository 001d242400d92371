import { describe, expect, it } from 'vitest';
import { nameOfSource } from '../../../../renderer/adding/adding-state.ts';
import { looksLikeZip } from '../../../../renderer/adding/dropped-source.ts';
import { countDialects, firstTicked, languageName } from '../../../../renderer/adding/sum-up-preview.ts';
import { partOf, sayProgress } from '../../../../renderer/adding/use-look-progress.ts';
import { en } from '../../../../renderer/words/en.ts';

describe('what is looked into', () => {
  it('is called by the last part of its path', () => {
    expect(nameOfSource({ kind: 'path', path: '/home/me/courses/networks/' })).toBe('networks');
    expect(nameOfSource({ kind: 'path', path: 'C:\\courses\\networks.zip' })).toBe('networks.zip');
    expect(nameOfSource({ kind: 'path', path: '/' })).toBe('/');
  });

  it('is taken for a zip by its name or its type', () => {
    expect(looksLikeZip({ name: 'Course.ZIP', type: '' })).toBe(true);
    expect(looksLikeZip({ name: 'course', type: 'application/zip' })).toBe(true);
    expect(looksLikeZip({ name: 'course.zip.txt', type: 'text/plain' })).toBe(false);
  });
});

describe('a preview in few words', () => {
  const said = (label: string) => ({ dialect: { label, confidence: 1, reason: '' } });

  it('counts the dialects, the commonest first, and what can’t be read', () => {
    const modules = [said('Marp'), said('Carrel'), { dialect: null }, said('Carrel')];
    expect(countDialects(modules)).toEqual([
      { label: 'Carrel', count: 2 },
      { label: 'Marp', count: 1 },
      { label: null, count: 1 },
    ]);
  });

  it('ticks what would bring something, and never what can’t be added', () => {
    const courses = [
      { folder: 'a', standing: 'new' },
      { folder: 'b', standing: 'on-shelf' },
      { folder: 'c', standing: 'taken' },
    ] as const;
    expect(firstTicked(courses)).toEqual(['a']);
    expect(firstTicked(courses.slice(1))).toEqual(['b']);
  });

  it('names languages, and leaves alone what is none', () => {
    expect(languageName('pt-BR', 'en')).toBe('Brazilian Portuguese');
    expect(languageName('not a language', 'en')).toBe('not a language');
  });
});

describe('progress', () => {
  it('is told as what is under way', () => {
    expect(sayProgress(null, en)).toBe('Reading…');
    expect(sayProgress({ step: 'handing-over', done: 0.4, total: 1 }, en)).toBe('Handing it to Carrel: 40%');
    expect(sayProgress({ step: 'unpacking', done: 1_500_000, total: 42_000_000 }, en)).toBe(
      'Unpacking: 1.5 MB of 42 MB',
    );
    expect(sayProgress({ step: 'reading', done: 3, total: null }, en)).toBe('Reading: 3 modules');
  });

  it('has no part while nobody knows the whole', () => {
    expect(partOf({ step: 'unpacking', done: 3, total: null })).toBeNull();
    expect(partOf({ step: 'reading', done: 0, total: 0 })).toBeNull();
    expect(partOf({ step: 'reading', done: 3, total: 4 })).toBe(0.75);
  });
});
