import { describe, expect, it } from 'vitest';
import { hasFilter, toggleFilter, writeOperator } from '../../../../renderer/search/operator-text.ts';
import { fieldOf, textOf } from '../../../../renderer/search/query-field.ts';

const toggle = (text: string, by: 'tag' | 'module' | 'course', value: string) =>
  textOf(toggleFilter(fieldOf(text), { by, value }, [value]));

describe('a filter that is chosen from a list', () => {
  it('is written as one would type it', () => {
    expect(writeOperator({ by: 'tag', value: 'iam' })).toBe('tag:iam');
    expect(writeOperator({ by: 'module', value: 'A "quoted" name' })).toBe('module:"A  quoted  name"');
    expect(writeOperator({ by: 'part', part: 'notes' })).toBe('in:notes');
  });

  it('is put in, and taken out again', () => {
    expect(toggle('gateway', 'tag', 'cost control')).toBe('tag:"cost control" gateway');
    expect(toggle('tag:"Cost Control" gateway', 'tag', 'cost control')).toBe('gateway');
    expect(toggle('tag:a gateway', 'tag', 'b')).toBe('tag:a tag:b gateway');
  });

  it('takes the place of what can’t hold beside it', () => {
    expect(toggle('course:a gateway', 'course', 'b')).toBe('course:b gateway');
    expect(toggle('course:a module:x gateway', 'course', 'b')).toBe('course:b gateway');
    expect(toggle('course:a module:x gateway', 'module', 'y')).toBe('course:a module:y gateway');
    expect(toggle('-course:a gateway', 'course', 'b')).toBe('-course:a course:b gateway');
  });

  it('is known by any of its names', () => {
    expect(hasFilter(['module:11'], 'module', ['Microservices', '11'])).toBe(true);
    expect(hasFilter(['-module:11'], 'module', ['11'])).toBe(false);
    expect(hasFilter(['in:notes'], 'part', ['notes'])).toBe(true);
  });
});
