import { expect, it } from 'vitest';
import { compare } from '../golden/compare.ts';

it('a report that is new and one that is gone are both shown', () => {
  expect(compare('a 1:1 x\nb 1:1 x\n', ['a 1:1 x', 'b 2:1 x'])).toEqual(['- b 1:1 x', '+ b 2:1 x']);
});
