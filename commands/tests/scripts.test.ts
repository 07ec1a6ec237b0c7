import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { GROUPS } from '../table.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> }; // ours

/** What pnpm does by itself, or runs of a dependency. */
const OF_PNPM = ['install', 'add', 'dlx', 'exec', 'pack', 'publish', 'changeset', 'run'];

/** Every command that can be given: `build`, `fuzz`, `fuzz campaign`. */
const COMMANDS = Object.keys(scripts).flatMap((script) => {
  const group = GROUPS[script];
  if (!group) return [script];
  return [...(group.alone ? [script] : []), ...Object.keys(group.commands).map((name) => `${script} ${name}`)];
});

/** The command that a text means by `pnpm a b`; undefined where there is none. */
function commandIn(first: string, second: string | undefined): string | undefined {
  const group = GROUPS[first];
  if (!group) return COMMANDS.includes(first) || OF_PNPM.includes(first) ? first : undefined;
  if (second !== undefined && (second === 'help' || Object.hasOwn(group.commands, second))) return `${first} ${second}`;
  // A group by its name.
  if (second === undefined) return first;
  return group.alone && group.operands === true ? first : undefined;
}

/** Behind a backtick, at the beginning of a line of a block, or in a quotation. In a sentence without either it is the name of a program. */
const MENTION = /(?:^|[`'"]|^\s*[*/]*\s*|run: |npx -y )pnpm(?:@[\d.]+)? (?<first>[a-z][\w:-]*)(?: (?<second>[a-z][\w-]*))?/gmu;

function mentionsIn(text: string): { readonly said: string; readonly command: string | undefined }[] {
  return [...text.matchAll(MENTION)].map(([said, first = '', second]) => ({ said: said.trim(), command: commandIn(first, second) }));
}

describe('CONTRIBUTING.md', () => {
  const table = read('CONTRIBUTING.md').split('\n').filter((line) => line.startsWith('| `'));
  const told = table.flatMap((line) => mentionsIn(line).map(({ command }) => command));

  test('tells every command', () => {
    expect(COMMANDS.filter((command) => !told.includes(command))).toEqual([]);
  });

  test('tells of none that is not there', () => {
    expect(mentionsIn(read('CONTRIBUTING.md')).filter(({ command }) => command === undefined)).toEqual([]);
  });
});

test('every group is a script, and every script that names a group is of it', () => {
  expect(Object.keys(GROUPS).filter((group) => scripts[group] !== `node commands/main.ts ${group}`)).toEqual([]);
  expect(Object.values(scripts).filter((script) => script.includes('commands/main.ts')).length).toBe(Object.keys(GROUPS).length);
});

test('what a command runs is there', () => {
  const commands = Object.values(GROUPS).flatMap(({ alone, commands: named }) => [...(alone ? [alone] : []), ...Object.values(named)]);
  expect(commands.flatMap((command) => ('file' in command ? [command.file] : [])).filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
});

test('no file of the repository names a command that is not there', () => {
  const files = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).split('\n')
    .filter((path) => /\.(?:[cm]?[jt]s|md|json|ya?ml)$|^\.ci\//u.test(path) && !/\/corpus\/.*\.[cm]?[jt]sx?$|^docs\/(?:install|leak-tests)\/|^packages\/cli\/corpus\/|^pnpm-|^commands\/tests\//u.test(path));
  expect(files.length).toBeGreaterThan(300);
  const wrong = files.flatMap((path) => (existsSync(join(ROOT, path)) ? mentionsIn(read(path)).filter(({ command }) => command === undefined).map(({ said }) => `${path}: ${said}`) : []));
  expect(wrong).toEqual([]);
});
