import { expect, it } from 'vitest';
import { ENGINE_NAMES, parseEngineNames } from '../src/engines/table.ts';

it('takes engines in any order and shows them in one', () => {
  expect(parseEngineNames('bun, node20')).toEqual(['node20', 'bun']);
  expect(parseEngineNames(ENGINE_NAMES.join(','))).toEqual(ENGINE_NAMES);
});

it('names the valid engines when one is wrong', () => {
  expect(() => parseEngineNames('node24,node21')).toThrow('There is no engine "node21". The engines are node20, node22, node24, node26, bun, deno.');
  expect(() => parseEngineNames(' , ')).toThrow('--engines needs at least one of node20');
});
