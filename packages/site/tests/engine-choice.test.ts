import { expect, test } from 'vitest';
import { choiceOf, type EngineRow, EVERYTHING, isChosen, queryOf } from '../engines/choice.ts';
import { OUTCOMES } from '../source/outcome.ts';

const row = (text: string, ...cells: string[]): EngineRow => ({ text, cells: new Map(['Node 24', 'Bun'].map((engine, index) => [engine, cells[index] ?? '-'])) });
const KEPT = row('no-a/one.bad.mjs a bound method', 'K', 'K');
const DIFFERS = row('no-a/two.bad.mjs an arrow', 'K', 'f');
const TWICE = row('no-b/three.bad.mjs Closed twice', 'f, released twice', '-');
const ROWS = [KEPT, DIFFERS, TWICE];

test.each([
  ['everything', {}, ROWS],
  ['words in any order, whatever their case', { find: 'METHOD bound' }, [KEPT]],
  ['a rule', { find: 'no-b' }, [TWICE]],
  ['an outcome on any engine', { outcome: 'freed' }, [DIFFERS, TWICE]],
  ['an outcome on one engine', { outcome: 'freed', engine: 'Bun' }, [DIFFERS]],
  ['an engine alone says nothing', { engine: 'Bun' }, ROWS],
  ['where engines differ, and what was not measured does not', { differing: true }, [DIFFERS]],
  ['what was not measured', { outcome: 'not measured' }, [TWICE]],
  ['all of it together', { find: 'no-a', outcome: 'kept', differing: true }, [DIFFERS]],
  ['nothing', { find: 'nowhere' }, []],
] as const)('chosen is %s', (_, part, expected) => {
  expect(ROWS.filter((one) => isChosen(one, { ...EVERYTHING, ...part }))).toEqual(expected);
});

test('an address carries the choice, and nothing where nothing is chosen', () => {
  const choice = { find: 'a & b', outcome: 'freed without cleanup', engine: 'Node 24', differing: true } as const;
  expect(choiceOf(`?${queryOf(choice)}`, OUTCOMES, ['Node 24', 'Bun'])).toEqual(choice);
  expect(queryOf(EVERYTHING)).toBe('');
  expect(choiceOf('?outcome=lost&engine=Rhino&differing=no', OUTCOMES, ['Bun'])).toEqual(EVERYTHING);
});
