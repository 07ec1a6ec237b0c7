import { expect, test } from 'vitest';
import { choose } from '../choose.ts';
import { type Group, GROUPS } from '../table.ts';

const ALONE = { file: 'alone.ts' };
const PART = { file: 'part.ts' };
const GROUP: Group = { alone: ALONE, commands: { part: PART } };

test.each([
  ['nothing', [], ALONE, []],
  ['options only', ['--seed', '3'], ALONE, ['--seed', '3']],
  ['a name', ['part', '--seed', '3'], PART, ['--seed', '3']],
  ['a name and a word', ['part', 'part'], PART, ['part']],
])('%s', (_, words, command, rest) => {
  expect(choose('group', GROUP, words)).toEqual({ kind: 'command', command, rest });
});

test('a word that is no name belongs to what the group does alone, where that takes words', () => {
  expect(choose('group', { ...GROUP, operands: true }, ['pino'])).toEqual({ kind: 'command', command: ALONE, rest: ['pino'] });
  expect(choose('group', GROUP, ['parts'])).toMatchObject({ kind: 'list', isAsked: false, text: expect.stringMatching(/^pnpm group: there is no "parts"\.\n[^]*\n {2}part\n/u) as string });
});

test('a name that every object has is none', () => {
  expect(choose('group', GROUP, ['toString'])).toMatchObject({ kind: 'list' });
});

test('who asks is told what there is, and so is who says nothing where something must be said', () => {
  expect(choose('group', GROUP, ['help'])).toMatchObject({ kind: 'list', isAsked: true });
  expect(choose('group', { commands: GROUP.commands }, ['--help'])).toMatchObject({ kind: 'list', isAsked: true });
  expect(choose('group', { commands: GROUP.commands }, [])).toMatchObject({ kind: 'list', isAsked: false });
  expect(choose('bench', GROUPS['bench'] ?? GROUP, ['--rows'])).toMatchObject({ kind: 'list', isAsked: false });
});
