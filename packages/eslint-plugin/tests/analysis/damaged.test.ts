/**
 * What people have in their editor is mostly broken code that happens to parse. Programs of the corpus with parts taken
 * out, doubled or put into other places: whatever the analysis thinks of them, it must not throw.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as tsParser from '@typescript-eslint/parser';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/analysis/repairs/explain.ts';
import { analyze } from '../../src/analysis/index.ts';
import type { Node, Source } from '../../src/analysis/model.ts';
import { problemsOf } from './programs.ts';

const CORPUS = join(import.meta.dirname, '../../../oracle/corpus');

/** Programs that must come out; `DAMAGED_PROGRAMS=20000 DAMAGED_SEED=7 pnpm test:unit damaged` looks further. */
const PROGRAMS = Number(process.env['DAMAGED_PROGRAMS'] ?? 400);
const SEED = Number(process.env['DAMAGED_SEED'] ?? 1);

const files = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:mjs|cjs|js|jsx|ts|mts|tsx)$/.test(name))
  .sort()
  .map((name) => join(CORPUS, name));

describe('damaged programs', () => {
  test(`${PROGRAMS} programs of seed ${SEED} are analysed without an exception`, { timeout: 60_000 + PROGRAMS * 100 }, () => {
    const random = generator(SEED);
    const kinds = new Set<string>();
    let programs = 0;
    for (let attempt = 0; programs < PROGRAMS && attempt < PROGRAMS * 50; attempt++) {
      const file = pick(files, random);
      const text = damaged(readFileSync(file, 'utf8'), file.endsWith("x"), random);
      const source = text === null ? null : parse(text, file.endsWith("x"));
      if (!source) continue;
      programs++;
      try {
        for (const kind of everythingSaidOf(source)) kinds.add(kind);
      } catch (error) {
        throw new Error(`attempt ${attempt}, made from ${file}:\n${source.text}`, { cause: error });
      }
    }
    expect(programs).toBe(PROGRAMS);
    // Else the damage is such that nothing is left to analyse.
    expect([...kinds].sort()).toEqual(['free', 'possible', 'retained']);
  });
});

test('names that every object has are no entries of a catalogue', () => {
  const text = `
    import valueOf from 'constructor';
    const registry = new FinalizationRegistry(() => {});
    export const track = () => registry.register(new constructor(valueOf()), new toString(), hasOwnProperty());
  `;
  const source = parse(text, false);
  expect(source && everythingSaidOf(source)).toEqual(['free']);
});

/** Asks for all that a rule could ask for. */
function everythingSaidOf(source: Source): string[] {
  const analysis = analyze(source);
  for (const problem of problemsOf(analysis, { possible: true, exhaustive: true, ephemerons: true })) problem.repairs();
  return analysis.registrations().map((finding) => {
    const verdict = finding.verdict();
    diagnose(finding, verdict);
    finding.repairs();
    return verdict.kind;
  });
}

function parse(text: string, jsx: boolean): Source | null {
  try {
    const { ast, scopeManager, visitorKeys } = tsParser.parseForESLint(text, { sourceType: 'module', loc: true, range: true, tokens: true, ecmaFeatures: { jsx } });
    return { ast, text, scopeManager, visitorKeys };
  } catch {
    return null; // not a program any more
  }
}

/** The text with one to four kinds of damage, each where the one before left a program. */
function damaged(original: string, jsx: boolean, random: () => number): string | null {
  let text = original;
  for (let count = 1 + Math.floor(random() * 4); count > 0; count--) {
    const source = parse(text, jsx);
    // Without a name there is nothing left to damage.
    if (!source || !nodesOf(source).some(({ type }) => type === 'Identifier')) return null;
    text = pick(DAMAGES, random)(text, source, random);
  }
  return text === original ? null : text;
}

type Damage = (text: string, source: Source, random: () => number) => string;

const DAMAGES: readonly Damage[] = [
  function withoutToken(text, { ast }, random) {
    const { range } = pick(ast.tokens ?? [], random);
    return splice(text, range, '');
  },
  function withoutNode(text, source, random) {
    return splice(text, pick(nodesOf(source), random).range, '');
  },
  function withNodeInPlaceOfAnother(text, source, random) {
    const to = pick(nodesOf(source), random);
    const from = pick(nodesOf(source).filter((node) => sort(node) === sort(to)), random);
    return splice(text, to.range, text.slice(...from.range));
  },
  function withNodeTwice(text, source, random) {
    const { range } = pick(nodesOf(source).filter((node) => sort(node) === 'statement'), random);
    return splice(text, range, `${text.slice(...range)}\n${text.slice(...range)}`);
  },
  function withOneNameForAnother(text, source, random) {
    const names = nodesOf(source).filter((node) => node.type === 'Identifier');
    return splice(text, pick(names, random).range, pick(names, random).name);
  },
];

function sort(node: Node): 'statement' | 'expression' | 'other' {
  if (/Statement$|Declaration$/.test(node.type)) return 'statement';
  return /Expression$|^Identifier$|Literal$/.test(node.type) ? 'expression' : 'other';
}

function nodesOf({ ast, visitorKeys }: Source): readonly Node[] {
  const nodes: Node[] = [];
  const stack: Node[] = [...ast.body];
  for (let node = stack.pop(); node; node = stack.pop()) {
    nodes.push(node);
    for (const key of visitorKeys[node.type] ?? []) {
      const child = (node as unknown as Record<string, unknown>)[key];
      for (const item of Array.isArray(child) ? (child as unknown[]) : [child]) {
        if (item !== null && typeof item === 'object' && 'type' in item) stack.push(item as Node);
      }
    }
  }
  return nodes;
}

function splice(text: string, [from, to]: readonly [number, number], replacement: string): string {
  return text.slice(0, from) + replacement + text.slice(to);
}

function pick<T>(list: readonly T[], random: () => number): T {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** The same numbers for the same seed everywhere (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
