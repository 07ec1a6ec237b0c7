/** `pnpm <group> <name> …`: builds what the command needs, and runs it with what is left of the command line. Its exit code is the command's. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { choose } from './choose.ts';
import { type Command, GROUPS } from './table.ts';

const ROOT = join(import.meta.dirname, '..');

const [group = '', ...words] = process.argv.slice(2);
const found = GROUPS[group];
if (!found) throw new Error(`There is no group "${group}"`);
const choice = choose(group, found, words);
if (choice.kind === 'list') {
  (choice.isAsked ? console.log : console.error)(choice.text);
  process.exitCode = choice.isAsked ? 0 : 2;
} else {
  process.exitCode = build(choice.command) || run(choice.command, choice.rest);
}

function build({ built }: Command): number {
  switch (built) {
    case undefined:
      return 0;
    case 'all':
      return pnpm(['run', 'build']);
    default:
      return pnpm(['--filter', built, 'run', 'build']);
  }
}

function run(command: Command, rest: readonly string[]): number {
  if ('script' in command) return pnpm(['--filter', command.package, 'run', command.script, ...rest]);
  return spawn(process.execPath, [...(command.flags ?? []), join(ROOT, command.file), ...rest]);
}

function pnpm(args: readonly string[]): number {
  // On Windows it is a script, which only a shell runs.
  return spawn('pnpm', args, process.platform === 'win32');
}

function spawn(command: string, args: readonly string[], shell = false): number {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', cwd: ROOT, shell });
  if (error) throw error;
  return status ?? 1;
}
