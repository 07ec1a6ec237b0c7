import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compare } from '../golden/compare.ts';
import { GOLDEN, reportsOf } from '../golden/reports.ts';
import { loadPluginLinter } from '../src/linter.ts';

it('what the linter says of the corpus is what the golden file says; `pnpm golden --update` takes a change over', async () => {
  const linter = await loadPluginLinter();
  const [corpus] = GOLDEN.filter(({ name }) => name === 'corpus');
  if (!corpus) throw new Error('there is no golden file of the corpus');
  expect(compare(readFileSync(join(import.meta.dirname, '../golden/corpus.txt'), 'utf8'), [...reportsOf(corpus, linter)])).toEqual([]);
});

it('a report that is new and one that is gone are both shown', () => {
  expect(compare('a 1:1 x\nb 1:1 x\n', ['a 1:1 x', 'b 2:1 x'])).toEqual(['- b 1:1 x', '+ b 2:1 x']);
});
