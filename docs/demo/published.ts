/**
 * The second half of the demo: the plugin on code that people install today. Three registrations of z3-solver 5.2.0
 * keep their own object, among many right beside them that do not.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Linter, type Rule } from 'eslint';
import { lint } from './lint.ts';
import { indented, labelled, paint, sourceFrame } from './terminal.ts';

const VERSION = '5.2.0';
export const PUBLISHED = `z3-solver ${VERSION}, build/high-level/high-level.js`;
/** Where the cleanup never runs: two constructors whose closure uses `this`, and a factory whose other functions use the object. */
const WRONG_LINES: readonly number[] = [2581, 2613, 4146];

interface Registration {
  readonly line: number;
  readonly endLine: number;
  readonly target: string;
  readonly held: readonly [start: number, end: number];
}

export interface PublishedReport {
  readonly lines: readonly string[];
  readonly lies: readonly string[];
}

export function reportPublished(): PublishedReport {
  const require = createRequire(import.meta.url);
  const { version } = require('z3-solver/package.json') as { readonly version: string };
  const source = readFileSync(require.resolve('z3-solver/build/high-level/high-level.js'), 'utf8');
  const registrations = registrationsIn(source);

  const started = performance.now();
  const reported = lint(source, 'recommended', 'commonjs');
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const possible = lint(source, 'strict', 'commonjs').length - reported.length;
  const careful = registrations.filter(({ line }) => !reported.some((message) => message.line === line));

  // Silence proves nothing unless the registration was seen. So each silent one is made to leak, and must be reported then.
  const spoilt = lint(withTargetHeld(source, careful), 'recommended', 'commonjs');
  const noticed = careful.filter(({ line, endLine }) => spoilt.some((message) => line <= message.line && message.line <= endLine));

  const lies: string[] = [];
  if (version !== VERSION) lies.push(`z3-solver should be ${VERSION}, but is ${version}`);
  const lines = reported.map(({ line }) => line);
  if (lines.join() !== WRONG_LINES.join()) lies.push(`in z3-solver the lines ${WRONG_LINES.join(', ')} must be reported, not ${lines.join(', ')}`);
  if (noticed.length !== careful.length) lies.push(`of ${careful.length} registrations that were made to leak, only ${noticed.length} are reported`);

  return {
    lies,
    lines: [
      ...reported.flatMap((message) => [
        ...indented(sourceFrame(source, { from: message.line - 1, to: message.line + 1, span: message }), 1),
        ...labelled('linter', ['bold', 'red'], message.message),
        '',
      ]),
      ...labelled('seen', 'bold', `${registrations.length} registrations in ${source.split('\n').length} lines, in ${seconds} s`),
      ...labelled('reported', ['bold', 'red'], `${reported.length}: lines ${lines.join(', ')}`),
      ...(possible > 0 ? labelled('unsure', ['bold', 'yellow'], `${possible}, which only the strict config mentions`) : []),
      ...labelled('verified', ['bold', 'green'], possible === 0
        ? `${careful.length}: the careful neighbours, lines ${careful.map(({ line }) => line).join(', ')}`
        : `${careful.length - possible}: the careful neighbours`),
      ...labelled('', 'dim', paint('dim', `The linter does see them: with its own object put beside each closure (in memory), ${noticed.length} of ${careful.length} are reported.`)),
    ],
  };
}

/** Every call of a method named `register`, found without the analysis that is on show. */
function registrationsIn(source: string): Registration[] {
  const found: Registration[] = [];
  const calls: Rule.RuleModule = {
    create: ({ sourceCode }) => ({
      'CallExpression[callee.property.name="register"]': ({ arguments: [target, held], loc }: CallNode) => {
        if (target?.range === undefined || held?.range === undefined || !loc) return;
        found.push({ line: loc.start.line, endLine: loc.end.line, target: sourceCode.text.slice(...target.range), held: held.range });
      },
    }),
  };
  new Linter().verify(source, {
    plugins: { demo: { rules: { calls } } },
    rules: { 'demo/calls': 'error' },
    languageOptions: { sourceType: 'commonjs' },
  });
  return found;
}

/** The source with every held value replaced by a list of it and its target. */
function withTargetHeld(source: string, registrations: readonly Registration[]): string {
  let text = source;
  for (const { held: [start, end], target } of registrations.toReversed()) {
    text = `${text.slice(0, start)}[${text.slice(start, end)}, ${target}]${text.slice(end)}`;
  }
  return text;
}

type CallNode = Extract<Parameters<NonNullable<Rule.RuleListener['CallExpression']>>[0], { readonly type: 'CallExpression' }>;
