/** Cases of the corpus as two modules: the scan may not say more of them than of the whole, for what is exported can only be less known. */
import { createHash } from 'node:crypto';
import { findCases } from '@reclaim/oracle';
import { expect, test } from 'vitest';
import { examineText } from '../src/examine.ts';
import { scanned } from './in-process.ts';
import { project } from './project.ts';
import { split } from './split.ts';

/** One of so many cases, all with `SPLIT=all`. */
const ONE_OF = process.env['SPLIT'] === 'all' ? 1 : 61;
/** Chosen by name: a new case does not change which of the others are tried. */
const cases = findCases().filter(({ id, language }) => (language === 'mjs' || language === 'ts') && createHash('sha256').update(id).digest().readUInt16BE() % ONE_OF === 0);

/** Of a class that is exported more is said than of one whose uses are all in sight: that others may hold what it hands out. */
const SAID_OF_EXPORTS: ReadonlySet<string> = new Set(['no-orphaned-resource/temporary-guard-used-in-the-same-job.good.mjs']);

/** What an exported WeakMap has under a key is anybody's to replace, so less is said of it. */
const UNSAID_OF_EXPORTS: ReadonlySet<string> = new Set(['no-target-in-cleanup/values/entry-of-a-weakmap-just-put-in.bad.mjs']);

test('a case that is split over two modules is told as the whole is, or less of it is', () => {
  let same = 0;
  const more: string[] = [];
  const fewer: string[] = [];
  for (const { id, source, language } of cases) {
    for (let at = 1; at < 10; at++) {
      const parts = split(source, at, language);
      if (!parts) continue;
      const { folder: root } = project(Object.fromEntries(Object.entries(parts).map(([name, text]) => [`${name}.${language}`, text])));
      const options = { root, possible: false };
      const examined = scanned(['first', 'second'].map((name) => `${name}.${language}`), options);
      expect(examined.skipped).toEqual([]);
      const whole = examineText(`whole.${language}`, source, options).map(({ rule }) => rule);
      const parted = examined.findings.map(({ rule }) => rule);
      if (without(parted, whole).length > 0 && !SAID_OF_EXPORTS.has(id)) more.push(`${id} at ${String(at)}: ${without(parted, whole).join(', ')}`);
      if (without(whole, parted).length > 0 && !UNSAID_OF_EXPORTS.has(id)) fewer.push(`${id} at ${String(at)}: ${without(whole, parted).join(', ')}`);
      if (String(parted.sort()) === String(whole.sort())) same++;
    }
  }
  if (process.env['SPLIT'] === 'all') console.log({ same, fewer, more });
  expect(more).toEqual([]);
  expect(fewer.filter((one) => one.endsWith(': no-target-in-cleanup'))).toEqual([]);
  expect(same).toBeGreaterThan(20);
});

/** What is in the first list and not in the second, each as often as it is there. */
function without(list: readonly string[], other: readonly string[]): readonly string[] {
  const left = [...other];
  return list.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
