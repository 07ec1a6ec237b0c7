/** Suggestions as one patch, to be looked at and applied with `git apply`. */
import { resolve } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { examineText, type ExamineOptions } from './examine.ts';
import type { Finding } from './finding.ts';
import { readSource } from './source.ts';

export interface Patch {
  readonly text: string;
  /** How many findings are gone once it is applied. */
  readonly taken: number;
}

/** So many suggestions are taken in one file. */
const LIMIT = 200;

/** The first suggestion of each certain finding. After each one the file is examined again: the next is one for what it has become. */
export function patchOf(findings: readonly Finding[], options: ExamineOptions): Patch {
  let text = '';
  let taken = 0;
  for (const file of new Set(findings.flatMap((finding) => (isOffer(finding) ? [finding.file] : [])))) {
    const before = readSource(resolve(options.root, file));
    const repaired = repair(file, before, options);
    taken += repaired.taken;
    if (repaired.text !== before) text += createTwoFilesPatch(`a/${file}`, `b/${file}`, before, repaired.text, '', '').replace(/^=+\n/u, '').replace(/^(?:---|\+\+\+) .*$/gmu, (line) => line.trimEnd());
  }
  return { text, taken };
}

function repair(file: string, before: string, options: ExamineOptions): Patch {
  let text = before;
  let taken = 0;
  let offers = certainOf(file, text, options);
  for (let tries = 0; tries < LIMIT; tries++) {
    const next = offers.filter(isOffer).map((offer) => ({ offer, text: applied(text, offer) })).find((one) => {
      const left = tryCertain(file, one.text, options);
      // One that leaves as many is none: nothing may be taken that does not help.
      return left !== null && left.length < offers.length;
    });
    if (!next) break;
    text = next.text;
    const left = certainOf(file, text, options);
    taken += offers.length - left.length;
    offers = left;
  }
  return { text, taken };
}

function certainOf(file: string, text: string, options: ExamineOptions): readonly Finding[] {
  return examineText(file, text, { ...options, possible: false });
}

/** Null where the text does not even parse. */
function tryCertain(file: string, text: string, options: ExamineOptions): readonly Finding[] | null {
  try {
    return certainOf(file, text, options);
  } catch {
    return null;
  }
}

function isOffer({ certainty, file, suggestions: [best] }: Finding): boolean {
  return certainty === 'certain' && best?.edits.every((edit) => edit.file === file) === true;
}

function applied(text: string, { suggestions: [best] }: Finding): string {
  const edits = [...(best?.edits ?? [])].sort((a, b) => b.start - a.start || b.end - a.end);
  return edits.reduce((changed, { start, end, text: written }) => changed.slice(0, start) + written + changed.slice(end), text);
}
