/** Runs a program that stands alone in a process of its own, and says what the collector did with what it registers. */
import { fork } from 'node:child_process';
import type { ParsedFile, Position, TreeNode } from './parse.ts';
import type { Outcome, TrialTask } from './trial-process.ts';

// Beside this file, in the sources as in what is built.
const PROCESS: URL = new URL(import.meta.url.endsWith('.ts') ? './trial-process.ts' : './trial-process.js', import.meta.url);

/** What a trial may take, in milliseconds. */
const TIME_LIMIT = 20_000;

/** Modules of the platform that open nothing. */
const HARMLESS = new Set(['assert', 'async_hooks', 'buffer', 'events', 'path', 'querystring', 'stream', 'string_decoder', 'timers', 'url', 'util']);

/** `lines`: where a registration counts, of a file that stands alone; what does not is not run. `callers`: further lines from which it is made; `timeLimit` in milliseconds. */
export async function trialOf(parsed: ParsedFile, lines: readonly [first: number, last: number], callers: readonly number[], timeLimit: number = TIME_LIMIT): Promise<Outcome> {
  if (parsed.lang.startsWith('ts') && !READS_TYPESCRIPT) return { kind: 'not run', because: `Node ${process.versions.node} reads no TypeScript` };
  const foreign = importsOf(parsed).find((name) => name !== 'reclaim' && !HARMLESS.has(name.replace(/^node:/u, '')));
  if (foreign !== undefined) return { kind: 'not run', because: `it imports \`${foreign}\`, and only a file that stands alone is run` };
  const free = [...new Set(parsed.scopeManager.globalScope?.through.map(({ identifier }) => identifier.name) ?? [])].filter((name) => !(name in globalThis) && !OF_COMMONJS.has(name));
  return await outcomeOf({ file: parsed.file, lines, free, around: declaredAround(parsed, [...lines, ...callers]) }, timeLimit);
}

const OF_COMMONJS = new Set(['require', 'module', 'exports', '__filename', '__dirname']);

/** Newer ones leave the types out by themselves. */
const READS_TYPESCRIPT = Boolean((process.features as { readonly typescript?: unknown }).typescript);

interface Located {
  readonly loc: { readonly start: Position; readonly end: Position };
}

/** The names that stand at the top of the module and whose declaration is around one of the lines; `default` for what is exported without a name. */
function declaredAround({ ast, scopeManager, text }: ParsedFile, lines: readonly number[]): readonly string[] {
  const isAround = (node: object): boolean => {
    const { start, end } = (node as Located).loc; // each node of a parsed file got one
    return lines.some((line) => start.line <= line && line <= end.line);
  };
  const top = scopeManager.scopes.filter(({ type }) => type === 'global' || type === 'module');
  const named = top.flatMap(({ variables }) => variables.filter(({ defs }) => defs.some(({ node }) => isAround(node))).map(({ name }) => name));
  const given = (ast['body'] as readonly TreeNode[]).flatMap((statement) => {
    if (!isAround(statement)) return [];
    if (statement.type === 'ExportDefaultDeclaration') return ['default'];
    const written = /^(?:module\s*\.\s*)?exports\s*(?:\.\s*([\w$]+)\s*)?=(?!=)/u.exec(text.slice(...statement.range));
    return written ? [written[1] ?? 'default'] : [];
  });
  return [...named, ...given];
}

function importsOf({ module, ast, text }: ParsedFile): readonly string[] {
  const named = [...module.staticImports.map(({ moduleRequest }) => moduleRequest.value), ...module.staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest.value] : [])))];
  const dynamic = module.dynamicImports.map(({ moduleRequest }) => text.slice(moduleRequest.start, moduleRequest.end).replaceAll(/^['"`]|['"`]$/gu, ''));
  const required = [...text.slice(...ast.range).matchAll(/\brequire\s*\(\s*(?:'([^']*)'|"([^"]*)"|([^)]*))/gu)].map(([, single, double, other]) => single ?? double ?? other ?? '');
  return [...named, ...dynamic, ...required];
}

function outcomeOf(task: TrialTask, timeLimit: number): Promise<Outcome> {
  const permission = ['--permission', '--experimental-permission'].find((flag) => process.allowedNodeEnvironmentFlags.has(flag));
  const child = fork(PROCESS, { execArgv: ['--expose-gc', '--no-warnings', ...(permission === undefined ? [] : [permission, '--allow-fs-read=*'])], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  return new Promise((resolve) => {
    const end = (outcome: Outcome): void => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      resolve(outcome);
    };
    const timer = setTimeout(() => end({ kind: 'not run', because: `it did not end within ${String(timeLimit / 1000)} seconds` }), timeLimit);
    child.on('message', (outcome) => end(outcome as Outcome)); // the process sends nothing else
    child.on('error', (error) => end({ kind: 'not run', because: error.message }));
    child.on('exit', () => end({ kind: 'not run', because: 'the program ended its process' }));
    child.send(task);
  });
}
