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
  const claims = findings.flatMap((finding) => (finding.rule === RULE ? claimOfOne(finding, NAMES[family]) : []));
  return claims.find((claim) => claim === 'retained') ?? claims[0] ?? 'free';
}

/** A message that is about some engines only names them in a sentence of its own, with what the others do. */
function claimOfOne({ messageId, message }: Finding, engine: string): Claim | [] {
  const [, list, others] = / In ([^.]*); other engines ([^.]*)\./u.exec(message) ?? [];
  if (list !== undefined && !list.includes(engine)) return others === 'keep less' ? [] : 'possible';
  // What only other engines than V8 keep for certain is possible for a program that may run anywhere.
  const isCertain = !messageId.startsWith('may') || (list !== undefined && message.startsWith('In some engines, '));
  return isCertain ? 'retained' : 'possible';
}
