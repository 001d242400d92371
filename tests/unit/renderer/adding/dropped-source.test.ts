import { describe, expect, it } from 'vitest';
import { droppedSource } from '../../../../renderer/adding/dropped-source.ts';

// A browser makes a list of dropped folders only at a real drop: these stand in for its items.
function item(name: string, isDirectory: boolean | null, kind = 'file') {
  return {
    kind,
    getAsFile: () => new File([], name),
    webkitGetAsEntry: () => (isDirectory === null ? null : { isDirectory }),
  };
}

describe('a drop', () => {
  it('tells folders from files', () => {
    const folder = droppedSource([item('course', true)]);
    expect(folder).toMatchObject({ kind: 'folder', file: { name: 'course' } });
    expect(droppedSource([item('course.zip', false)]).kind).toBe('file');
    expect(droppedSource([item('course.zip', null)]).kind).toBe('file');
  });

  it('is of one thing', () => {
    expect(droppedSource([item('a', true), item('b', true)]).kind).toBe('several');
    expect(droppedSource([]).kind).toBe('nothing');
    expect(droppedSource([item('words', null, 'string')]).kind).toBe('nothing');
  });
});
