/**
 * What rules may ask of a file. docs/architecture.md has the rooms behind it, and one registration followed from its text to
 * its report.
 *
 * Everything is file-local and done on demand: a file that mentions no weak API costs a few look-ups by name, and a
 * rule pays only for what it asks. Where a rule only speaks of what is certain, it looks as far as the file is worth
 * (`heap/effort`).
 */
import type { AnalysisOptions, Explained, Finding, Problem, Source } from './model.ts';
import { collectableRegistries } from './problems/collectable-registries.ts';
import { defeatedWeakRefs } from './problems/defeated-weakrefs.ts';
import { leftBehind } from './problems/left-behind.ts';
import { mismatchedTokens } from './problems/mismatched-tokens.ts';
import { misplacedOption } from './problems/misplaced-option.ts';
import { orphanedParts } from './problems/orphaned-parts.ts';
import { orphanedResources } from './problems/orphaned-resources.ts';
import { saidBy } from './problems/places.ts';
import { rootedTargets } from './problems/rooted-targets.ts';
import { sharedScopes } from './problems/shared-scopes.ts';
import { staleDeletes } from './problems/stale-deletes.ts';
import { targetsInCleanups } from './problems/targets-in-cleanups.ts';
import { uncheckedDerefs } from './problems/unchecked-derefs.ts';
import { unprunedWeakRefs } from './problems/unpruned-weakrefs.ts';
import { unreferencedTargets } from './problems/unreferenced-targets.ts';
import { unstoppedCloses } from './problems/unstopped-closes.ts';
import { type WeakKeyAsk, weakKeysInValues } from './problems/weak-keys.ts';
import { weakRefKeys } from './problems/weak-ref-keys.ts';
import { SourceFile } from './findings/file.ts';
import { explained } from './findings/explained.ts';

export { mayMentionWeakApi } from './registrations/mentions.ts';

export function analyze(source: Source, options: AnalysisOptions = {}): Analysis {
  return new Analysis(new SourceFile(source, options));
}

/** What can be asked of a file; asking again costs nothing. Never throws on a program that parses. */
export class Analysis {
  readonly #file: SourceFile;

  constructor(file: SourceFile) {
    this.#file = file;
  }

  /** Every registration of the file whose registry lives, with its verdict. */
  registrations(): readonly Finding[] {
    return this.#file.findings;
  }

  /** The same as plain data, in the order of the source. */
  explained(): readonly Explained[] {
    return explained(this.#file);
  }

  /** no-target-in-cleanup */
  targetsInCleanups(ask: Ask): readonly Problem[] {
    return targetsInCleanups(this.#file, ask);
  }

  /** no-weak-key-in-value */
  weakKeysInValues(ask: WeakKeyAsk): readonly Problem[] {
    return weakKeysInValues(this.#file, ask);
  }

  /** no-rooted-target */
  rootedTargets(): readonly Problem[] {
    return rootedTargets(this.#file);
  }

  /** no-defeated-weakref: what the rules above say of the same place is enough. */
  defeatedWeakRefs(): readonly Problem[] {
    return defeatedWeakRefs(this.#file, saidBy(() => this.#leaks()));
  }

  /** no-collectable-registry */
  collectableRegistries(): readonly Problem[] {
    return collectableRegistries(this.#file);
  }

  /** no-mismatched-token */
  mismatchedTokens(): readonly Problem[] {
    return mismatchedTokens(this.#file);
  }

  /** no-orphaned-resource: where nobody at all has the target, no-unreferenced-target has said it. */
  orphanedResources(): readonly Problem[] {
    return [...orphanedResources(this.#file, saidBy(() => this.unreferencedTargets())), ...orphanedParts(this.#file)];
  }

  /** no-unchecked-deref */
  uncheckedDerefs(): readonly Problem[] {
    return uncheckedDerefs(this.#file);
  }

  /** no-shared-scope-leak: a closure of which another rule speaks is enough. */
  sharedScopes(ask: Pick<Ask, 'possible'>): readonly Problem[] {
    return sharedScopes(this.#file, ask, saidBy(() => [...this.#leaks(), ...this.defeatedWeakRefs()]));
  }

  /** no-left-behind: a listener of which no-shared-scope-leak speaks is enough. */
  leftBehind(): readonly Problem[] {
    let said: readonly Problem[] | null = null;
    return leftBehind(this.#file, (loc) => {
      said ??= this.sharedScopes({ possible: true });
      return said.some((problem) => !isBefore(problem.loc.start, loc.start) && isBefore(problem.loc.start, loc.end));
    });
  }

  /** no-unpruned-weakref */
  unprunedWeakRefs(): readonly Problem[] {
    return unprunedWeakRefs(this.#file);
  }

  /** no-unreferenced-target */
  unreferencedTargets(): readonly Problem[] {
    return unreferencedTargets(this.#file);
  }

  /** no-weakref-key */
  weakRefKeys(): readonly Problem[] {
    return weakRefKeys(this.#file);
  }

  /** no-stale-delete */
  staleDeletes(): readonly Problem[] {
    return staleDeletes(this.#file);
  }

  /** require-stop-on-close */
  unstoppedCloses(): readonly Problem[] {
    return unstoppedCloses(this.#file);
  }

  /** no-misplaced-option */
  misplacedOption(): readonly Problem[] {
    return misplacedOption(this.#file);
  }

  /** What the first rules say is never collected for certain. */
  #leaks(): readonly Problem[] {
    return [...this.targetsInCleanups(CERTAIN), ...this.weakKeysInValues(CERTAIN), ...this.rootedTargets()];
  }
}

/** How far a rule wants to go. */
export interface Ask {
  /** Also what is only possible, as far as the file shows it: a longer search. */
  readonly possible: boolean;
  /** Also everything else that is possible: what no line suggests, what takes many hops, what cannot be followed. */
  readonly exhaustive: boolean;
}

const CERTAIN: Ask & WeakKeyAsk = { possible: false, exhaustive: false, ephemerons: false };

type Position = Problem['loc']['start'];

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column);
}
