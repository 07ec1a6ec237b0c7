/** What the linter says of a program, as something that an engine can contradict. */
import type { Family } from '@reclaim/engines';
import type { Finding } from '../src/linter.ts';

export const RULE = 'no-target-in-cleanup';

/** `possible` is no claim: the linter abstains. */
export type Claim = 'retained' | 'possible' | 'free';

/** As the messages name them. */
const NAMES: Readonly<Record<Family, string>> = { v8: 'V8', jsc: 'JavaScriptCore', sm: 'SpiderMonkey' };

/** The claim of a whole file for the engines of one family. A path that only other engines have is no claim here. */
export function claimOf(findings: readonly Finding[], family: Family): Claim {
  const own = findings.filter(({ rule }) => rule === RULE);
  if (own.some((finding) => finding.messageId !== 'mayKeepTarget' && isAbout(finding, family))) return 'retained';
  return own.length > 0 ? 'possible' : 'free';
}

/** A message that is about some engines only names them in its last sentence. */
function isAbout({ message }: Finding, family: Family): boolean {
  const list = / In ([^.]*); other engines keep less\.$/u.exec(message)?.[1];
  return list === undefined || list.includes(NAMES[family]);
}
