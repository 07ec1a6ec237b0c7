#!/usr/bin/env node
/** The command line. What a command needs is loaded by the command, so that the first line is there at once. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { ExplainOptions } from './explain.ts';
import manifest from '../package.json' with { type: 'json' };
import { printable } from './printable.ts';
import { FORMATS } from './formats/index.ts';
import { EXIT, type Exit, FAIL_ON, merge, type OutputOptions, scan, type ScanOptions, type Terminal } from './scan.ts';
import { parseShard, type Shard } from './shard.ts';
import type { SnapshotOptions } from './snapshot.ts';
import { UnusableError } from './unusable.ts';

const terminal: Terminal = { root: process.cwd(), out: process.stdout, err: process.stderr };

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads has seen enough, as `head` does.
  if (error.code === 'EPIPE') return;
  terminal.err.write(`the output cannot be written (${error.code ?? error.message})\n`);
  process.exit(EXIT.unusable);
});
// Nobody is left to be told.
process.stderr.on('error', () => {});

process.exitCode = await run(process.argv);

async function run(argv: readonly string[]): Promise<Exit> {
  let exit: Exit = EXIT.nothing;
  try {
    await commandLine((code) => (exit = code)).parseAsync(argv);
    return exit;
  } catch (error) {
    // Help and version end by an error of commander as well.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.nothing : EXIT.unusable;
    if (!(error instanceof UnusableError)) throw error;
    terminal.err.write(`${printable(error.message)}\n`);
    return EXIT.unusable;
  }
}

function commandLine(end: (code: Exit) => void): Command {
  const program = new Command('reclaim').description('Finds cleanups that can never run, and shows who keeps an object alive.').version(manifest.version).exitOverride();
  withOutput(program.command('scan'))
    .description('scan files and folders (the current folder unless given)')
    .argument('[paths...]', 'files and folders')
    .option('--possible', 'also tell what is only possible', false)
    .option('--include-dependencies', 'also scan node_modules', false)
    .option('--shard <i/n>', 'scan one of n parts', shardOption)
    .option('--patch <file>', 'write the suggestions as a patch for git apply')
    .option('--cache', 'use what earlier runs have found, and keep what this one finds', false)
    .option('--cache-location <file>', 'where to keep it')
    .option('--concurrency <count>', 'processes at most', countOption)
    .action(async (paths: readonly string[], options: ScanOptions) => end(await scan(paths, options, terminal)));
  withOutput(program.command('merge'))
    .description('make one report of those of several shards, which --format json has written')
    .argument('<reports...>', 'files')
    .action(async (reports: readonly string[], options: OutputOptions) => end(await merge(reports, options, terminal)));
  program
    .command('explain')
    .exitOverride()
    .description('say whether the cleanup of a registration can run, and who keeps its object')
    .argument('<place>', 'file:line')
    .option('--json', 'as data', false)
    .option('--run', 'run the file, if it stands alone, and say what the collector did', false)
    .option('--svg <file>', 'draw the path')
    .option('--html <file>', 'write a page with the path and its lines')
    .action(async (place: string, options: ExplainOptions) => {
      const { explain } = await import('./explain.ts');
      end(await explain(place, options, terminal));
    });
  program
    .command('snapshot')
    .exitOverride()
    .description('say which registrations of a heap snapshot can never run')
    .argument('<file>', 'what v8.writeHeapSnapshot or Chromium has written')
    .option('--json', 'as data', false)
    .action(async (file: string, options: SnapshotOptions) => {
      const { snapshot } = await import('./snapshot.ts');
      end(snapshot(file, options, terminal));
    });
  return program;
}

function withOutput(command: Command): Command {
  return command
    .exitOverride()
    .addOption(new Option('--format <name>', 'how to write the findings').choices(FORMATS).default('stylish'))
    .addOption(new Option('--fail-on <certainty>', 'for which findings to exit with 1').choices(FAIL_ON).default('certain'))
    .option('--baseline <file>', 'tell only what this file does not know')
    .option('--write-baseline <file>', 'write all findings into a file for --baseline')
    .option('--output <file>', 'write the report into a file');
}

function shardOption(text: string): Shard {
  const shard = parseShard(text);
  if (!shard) throw new InvalidArgumentError('It must be like 2/5.');
  return shard;
}

function countOption(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('It must be a number from 1.');
  return count;
}
