import { describe, expect, it } from 'vitest';
import {
  asRequest,
  countSelected,
  everythingSelected,
  isSelected,
  nothingSelected,
  withAdded,
  withToggled,
} from '../../../../../renderer/screens/notebook/selection.ts';

const filter = { tags: ['exam'] };

describe('a selection', () => {
  it('names what was chosen one by one', () => {
    const two = withToggled(withToggled(nothingSelected, 'a'), 'b');
    expect(isSelected(two, 'a')).toBe(true);
    expect(isSelected(two, 'c')).toBe(false);
    expect(countSelected(two, 100)).toBe(2);
    expect(asRequest(two, filter)).toEqual({ ids: ['a', 'b'] });
    expect(asRequest(withToggled(two, 'a'), filter)).toEqual({ ids: ['b'] });
  });

  it('of everything is the filter, without what was taken out again', () => {
    expect(asRequest(everythingSelected, filter)).toEqual({ filter });
    const most = withToggled(everythingSelected, 'a');
    expect(isSelected(most, 'a')).toBe(false);
    expect(isSelected(most, 'never loaded')).toBe(true);
    expect(countSelected(most, 100_000)).toBe(99_999);
    expect(asRequest(most, filter)).toEqual({ filter, except: ['a'] });
    expect(asRequest(withToggled(most, 'a'), filter)).toEqual({ filter });
  });

  it('takes a span of entries in, or is that span alone', () => {
    const one = withToggled(nothingSelected, 'z');
    expect([...withAdded(one, ['a', 'b']).named]).toEqual(['z', 'a', 'b']);
    expect([...withAdded(one, ['a', 'b'], true).named]).toEqual(['a', 'b']);
    const most = withToggled(everythingSelected, 'a');
    expect(asRequest(withAdded(most, ['a', 'b']), filter)).toEqual({ filter });
  });

  it('of nothing asks for nothing', () => {
    expect(asRequest(nothingSelected, filter)).toBeNull();
    expect(countSelected(nothingSelected, 5)).toBe(0);
  });
});
