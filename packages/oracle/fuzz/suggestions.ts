/** Suggestions for generated programs: taken, linted again, and run. */
import type { Finding, RuleLinter, Suggestion } from '../src/linter.ts';
import { claimOf, RULE } from './claim.ts';
import type { Claimed } from './trial.ts';

export interface Taken {
  readonly description: string;
  readonly original: Claimed;
  readonly repaired: Claimed;
}

export interface TakenSuggestions {
  readonly taken: readonly Taken[];
  /** Suggestions that do not do what they promise: in words. */
  readonly broken: readonly string[];
}

/** Every suggestion of the first certain finding; for each of the others its first one, because only a file without findings is promised to be free. */
export function takeSuggestions(claimed: Claimed, linter: RuleLinter): TakenSuggestions {
  const taken: Taken[] = [];
  const broken: string[] = [];
  const [first] = certain(claimed.findings);
  for (const suggestion of first?.suggestions ?? []) {
    const description = `"${suggestion.description}" (line ${first?.line ?? 0})`;
    const repaired = repairedBy(claimed, suggestion, linter);
    if (typeof repaired === 'string') broken.push(`${claimed.id}, after ${description}: ${repaired}\n${claimed.source}`);
    else taken.push({ description, original: claimed, repaired });
  }
  return { taken, broken };
}

function repairedBy(claimed: Claimed, suggestion: Suggestion, linter: RuleLinter): Claimed | string {
  let current = claimed;
  let next: Suggestion | undefined = suggestion;
  while (next) {
    const source = applied(current.source, next);
    let findings: readonly Finding[];
    try {
      findings = linter.lintRule(RULE, source, claimed.language);
    } catch (error) {
      return `the file is broken: ${error instanceof Error ? error.message : String(error)}`;
    }
    const rest = certain(findings);
    if (rest.length >= certain(current.findings).length) return `${rest.length} findings are left of ${certain(current.findings).length}: ${rest[0]?.message ?? ''}`;
    current = { ...current, source, findings };
    next = rest[0]?.suggestions[0];
  }
  return current;
}

/** What a repaired program claims of all engines: nothing keeps the target. */
export function isPromisedFree({ repaired }: Taken): boolean {
  return certain(repaired.findings).length === 0 && claimOf(repaired.findings, 'v8') === 'free';
}

function certain(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ messageId }) => !messageId.startsWith('may'));
}

function applied(source: string, { range: [start, end], text }: Suggestion): string {
  return source.slice(0, start) + text + source.slice(end);
}
