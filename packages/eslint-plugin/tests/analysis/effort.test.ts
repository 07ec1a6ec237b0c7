/** A question that is given up in the middle must leave nothing behind that changes the answer to a later one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/analysis/repairs/explain.ts';
import { Effort } from '../../src/analysis/heap/effort.ts';
import { findingsOf } from '../../src/analysis/findings/findings.ts';
import { TooDear } from '../../src/analysis/cost.ts';
import type { Source } from '../../src/analysis/model.ts';
import type { SiteRun } from '../../src/analysis/registrations/sites.ts';
import { SourceFile } from '../../src/analysis/findings/file.ts';
import { parse } from './programs.ts';

const CORPUS = join(import.meta.dirname, '../../../oracle/corpus');

/** Every other program of the corpus that espree reads as a module. */
const programs = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.mjs'))
  .sort()
  .filter((_name, index) => index % 2 === 0);

/** What is answered where nothing was given up before. */
const fresh = new Map<string, { readonly source: Source; readonly answers: readonly string[] }>();

function freshOf(name: string): { readonly source: Source; readonly answers: readonly string[] } {
  let known = fresh.get(name);
  if (!known) {
    const source = parse(readFileSync(join(CORPUS, name), 'utf8'));
    fresh.set(name, (known = { source, answers: answersOf(new SourceFile(source, {})) }));
  }
  return known;
}

describe('a question that is given up', () => {
  test.each([5, 25, 80])('after %i steps changes no later answer', { timeout: 240_000 }, (steps) => {
    let interrupted = 0;
    for (const name of programs) {
      const { source, answers } = freshOf(name);
      const file = new SourceFile(source, {});
      interrupted += file.sites.filter((site) => file.graph.within(steps, () => answersAt(file, site)) === null).length;
      expect(answersOf(file), name).toEqual(answers);
    }
    expect(interrupted).toBeGreaterThan(programs.length / 20);
  });

  test('ends where the effort of the file ends, and what is found before it stays', () => {
    const { graph } = new SourceFile(parse(''), {});
    const effort = new Effort(graph, 0);
    const done: number[] = [];
    for (let question = 0; question < 10; question++) {
      effort.spend(() => {
        done.push(question);
        graph.survey.ledger.step(100);
      });
    }
    expect(done.length).toBeLessThan(10);
    expect(done).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].slice(0, Math.max(done.length, 1)));
  });

  test('has its own effort where another question asks it', () => {
    const { graph } = new SourceFile(parse(''), {});
    const outer = new Effort(graph, 0);
    const inner = new Effort(graph, 0);
    const step = (): boolean => {
      graph.survey.ledger.step(40);
      return true;
    };
    const answers = Array.from({ length: 5 }, () => outer.spend(() => step() && inner.spend(step), 50));
    expect(answers).toEqual([true, true, true, true, true]);
  });

  test('does not hide another error', () => {
    const { graph } = new SourceFile(parse(''), {});
    const thrower = (error: Error) => () => {
      throw error;
    };
    expect(() => graph.within(10, thrower(new RangeError('other')))).toThrow(RangeError);
    expect(graph.within(10, thrower(new TooDear()))).toBeNull();
  });
});

/** A helper that is called often, and whose last call leaks. */
const HELPERS = {
  'a function': {
    helper: 'function track(target, cleanup) { registry.register(target, cleanup); }',
    safe: 'const conn = { id }; track(conn, () => native.close(id));',
    leaking: 'const conn = { id }; track(conn, () => native.close(conn.id));',
  },
  'a constructor': {
    helper: 'class Handle { constructor(owner, cleanup) { this.owner = owner; registry.register(this, cleanup); } }',
    safe: 'const handle = new Handle(native, () => native.close(id));',
    leaking: 'const handle = new Handle(native, () => native.close(handle.id));',
  },
};

describe.each(Object.entries(HELPERS))('the calls of a helper: %s', (_name, { helper, safe, leaking }) => {
  test.each([5, 60, 500])('of %i calls the last one leaks, and is found', (calls) => {
    const users = Array.from({ length: calls }, (_, index) => `export function open${String(index)}(native) { const id = native.open(); ${index === calls - 1 ? leaking : safe} }`);
    const file = new SourceFile(parse(`const registry = new FinalizationRegistry((run) => run());\n${helper}\n${users.join('\n')}`), {});
    expect(file.certainFindings.map(({ certain }) => certain?.path.held.expression.loc.start.line)).toEqual([calls + 2]);
  });

  test('all of 500 calls leak, among closures that share their scope, and are found', () => {
    const closures = Array.from({ length: 30 }, (_, index) => `const f${String(index)} = () => id + native.offset + ${String(index)};`).join(' ');
    const users = Array.from({ length: 500 }, (_, index) => `export function open${String(index)}(native) { const id = native.open(); ${closures} ${leaking} return f0; }`);
    const file = new SourceFile(parse(`const registry = new FinalizationRegistry((run) => run());\n${helper}\n${users.join('\n')}`), {});
    expect(file.certainFindings).toHaveLength(500);
  });
});

/** What the analysis says of a registration, and of the calls of the helper around it. */
function answersAt({ source, graph }: SourceFile, site: SiteRun): readonly string[] {
  return findingsOf(source, graph, site).map((finding) => JSON.stringify(diagnose(finding, finding.verdict())));
}

function answersOf(file: SourceFile): readonly string[] {
  return file.sites.flatMap((site) => answersAt(file, site));
}
