import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { Environments } from '../../src/analysis/heap/environments.ts';
import type { Analysis } from '../../src/analysis/index.ts';
import type { Node, Problem, Source } from '../../src/analysis/model.ts';
import type { WeakKeyAsk } from '../../src/analysis/problems/weak-keys.ts';
import { Scopes } from '../../src/analysis/syntax/scopes.ts';
import { Survey } from '../../src/analysis/syntax/name-index.ts';

/** What the two parsers make of a program, as the analysis gets it. */
export const PARSERS: readonly { readonly parser: string; readonly parse: (code: string) => Source }[] = [
  { parser: 'espree and eslint-scope', parse },
  { parser: 'typescript-eslint', parse: (code) => parseWith(code, { parser: typescriptParser }) },
];

/** As espree and eslint-scope give it, where the parser makes no difference. */
export function parse(code: string): Source {
  return parseWith(code, {});
}

function parseWith(code: string, languageOptions: Linter.LanguageOptions): Source {
  const linter = new Linter();
  const [problem] = linter.verify(code, { languageOptions });
  if (problem) throw new Error(`line ${problem.line}: ${problem.message}`);
  const { ast, text, scopeManager, visitorKeys } = linter.getSourceCode();
  // ESLint types the tree as plain ESTree; it is the same tree that its rules get.
  return { ast, text, scopeManager, visitorKeys } as unknown as Source;
}

export interface Rooms {
  readonly scopes: Scopes;
  readonly survey: Survey;
  readonly environments: Environments;
}

export function roomsOf(source: Source): Rooms {
  const scopes = new Scopes(source.scopeManager, source.ast);
  const survey = new Survey(source);
  return { scopes, survey, environments: new Environments(scopes, survey) };
}

/** The call `name()` of a program. */
export function callOf(survey: Survey, name: string): Node {
  const call = survey.calls.find(({ callee }) => callee.type === 'Identifier' && callee.name === name);
  if (!call) throw new Error(`${name}() is not called`);
  return call;
}

/** What every rule finds, as far as they are told to go. */
export function problemsOf(analysis: Analysis, ask: WeakKeyAsk): readonly Problem[] {
  return [
    analysis.targetsInCleanups(ask),
    analysis.weakKeysInValues(ask),
    analysis.rootedTargets(),
    analysis.defeatedWeakRefs(),
    analysis.collectableRegistries(),
    analysis.mismatchedTokens(),
    analysis.unreferencedTargets(),
    analysis.weakRefKeys(),
    analysis.staleDeletes(),
    analysis.unstoppedCloses(),
  ].flat();
}
