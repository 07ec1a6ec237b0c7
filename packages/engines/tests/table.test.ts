import { expect, it } from 'vitest';
import { ENGINE_NAMES, HOST_NAMES, parseNames } from '../src/table.ts';

it('takes engines in any order and shows them in one', () => {
  expect(parseNames('bun, node20', ENGINE_NAMES)).toEqual(['node20', 'bun']);
  expect(parseNames(HOST_NAMES.join(','), HOST_NAMES)).toEqual(HOST_NAMES);
});

it('names the valid engines when one is wrong', () => {
  expect(() => parseNames('node24,node21', ENGINE_NAMES)).toThrow('There is no engine "node21". The engines are node20, node22, node24, node26, bun, deno.');
  expect(() => parseNames('firefox', ENGINE_NAMES)).toThrow('There is no engine "firefox"');
  expect(() => parseNames(' , ', ENGINE_NAMES)).toThrow('--engines needs at least one of node20');
});
