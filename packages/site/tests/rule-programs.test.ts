/** Every program on the pages of the rules, as the playground says it: by the code of its workers, the linter's and the judge's. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lint } from '../playground/lint.ts';
import type { JudgeMessage } from '../playground/messages.ts';
import { readCases } from '../source/collector.ts';
import { type Outcome, outcomeOf } from '../source/outcome.ts';
import { DOCS, PAGES } from '../source/pages.ts';
import { type PageProgram, programsOf } from '../source/programs.ts';
import { tryInNode } from './judge-in-node.ts';

const runtime = readFileSync(createRequire(import.meta.url).resolve('reclaim'), 'utf8');
const cases = new Map(readCases(readFileSync(join(DOCS, 'engines.md'), 'utf8')).map((one) => [one.path, one.cells]));

/**
 * Rules whose harm is seen by whoever makes an object and lets go of it, which is all that the playground does. The harm of the others needs a second
 * step that a page leaves out (a close, a new entry under the old key, a use of what is gone): their programs are run as well, and let go alike.
 */
const SEEN_BY_LETTING_GO = ['no-target-in-cleanup', 'no-collectable-registry', 'no-rooted-target', 'no-defeated-weakref', 'no-unreferenced-target', 'no-weak-key-in-value'];

/** What programs say that is no outcome, since that is what their page warns of, or since nothing was put under the stand-in that they are given. */
const THROWN = [
  'TypeError: cleanup is not a function',
  'TypeError: addCleanup: an option must be after the argument: addCleanup(target, cleanup, undefined, option); got object',
  'TypeError: Invalid unregisterToken (\'undefined\')',
];

/** An outcome, or why there is none. */
function outcome(said: JudgeMessage): string {
  if (said.kind !== 'verdict') return said.kind === 'error' ? said.message : 'no verdict';
  const { objects, collected, cleanups, watching, controls } = said.tally;
  if (objects === 0) return watching;
  if (controls < 8) return 'no verdict';
  if (collected === 0) return 'kept';
  if (collected < objects) return 'mixed';
  return watching === 'registrations' && cleanups === 0 ? 'freed without cleanup' : 'freed';
}

/** On V8, by the cases that the page names as proof of what it says there. */
function proven({ proofs }: PageProgram): Outcome[] {
  const outcomes = proofs.map((path) => outcomeOf(cases.get(path)?.get('Node 24')?.replaceAll('*', '') ?? '-'));
  return [...new Set(outcomes)].filter((one) => one !== 'not measured');
}

/** What letting go must come to, by the section that the program stands in, where the page names no case that was measured. */
function expectAsSection(section: string, came: string): void {
  switch (section) {
    case 'Fails':
      expect(came).not.toBe('freed');
      break;
    case 'How to fix':
      expect(came).toBe('freed');
      break;
    default:
      // What passes may keep on purpose, and stop when it is told to; options change what is said and not what is.
      break;
  }
}

describe.each(PAGES.filter((path) => path.startsWith('rules/')))('%s', (page) => {
  const rule = posix.basename(page, '.md');
  test.for(programsOf(page))('line $line, below "$section"', async (one) => {
    const { section, program } = one;
    const { problems, runnable } = await lint({ id: 1, ...program });
    const rules = problems.map((problem) => problem.rule);
    if (section === 'Fails') expect(rules).toContain(rule);
    if (section === 'Passes' || section === 'How to fix') expect(rules).not.toContain(rule);
    if (runnable.kind === 'not runnable') {
      expect(runnable.because).toMatch(/^It imports `(?!reclaim`)/u);
      return;
    }
    const isSeen = SEEN_BY_LETTING_GO.includes(rule);
    const came = outcome(await tryInNode({ ...runnable, runtime: runnable.usesRuntime ? runtime : null }));
    const outcomes = proven(one);
    if (outcomes.length > 0) {
      // The case closes what it opened, and so calls the cleanup off; the page does not.
      const beforeClose = !isSeen && outcomes.includes('freed without cleanup') ? ['freed'] : [];
      expect([...outcomes, ...beforeClose, ...THROWN, 'nothing']).toContain(came);
    } else if (isSeen) {
      expectAsSection(section, came);
    } else {
      expect(['freed', 'nothing']).toContain(came);
    }
  });
});
