/** ESLint's own parser and scope analysis without the linter around them, of the versions that ESLint depends on. */
import { createRequire } from 'node:module';
import { Linter, type SourceCode } from 'eslint';

const require = createRequire(createRequire(import.meta.url).resolve('eslint'));
const espree = require('espree') as { readonly version: string; parse(text: string, options: object): SourceCode['ast'] };
const eslintScope = require('eslint-scope') as { readonly version: string; analyze(ast: SourceCode['ast'], options: object): SourceCode['scopeManager'] };

export const visitorKeys: SourceCode['visitorKeys'] = (require('eslint-visitor-keys') as { readonly KEYS: SourceCode['visitorKeys'] }).KEYS;

export const VERSIONS = `eslint ${Linter.version}, espree ${espree.version}, eslint-scope ${eslintScope.version}, node ${process.versions.node}`;

export type SourceType = 'module' | 'commonjs';

export interface Parsed {
  readonly text: string;
  readonly ast: SourceCode['ast'];
  readonly scopeManager: SourceCode['scopeManager'];
}

/** Parses and analyses scopes with the options that ESLint passes; not its walk that sets parents, see `setParents`. */
export function parse(text: string, sourceType: SourceType): Parsed {
  const ecmaVersion = 2026;
  const ast = espree.parse(text, { ecmaVersion, sourceType, loc: true, range: true, tokens: true, comment: true });
  const scopeManager = eslintScope.analyze(ast, {
    ignoreEval: true,
    nodejsScope: sourceType === 'commonjs',
    ecmaVersion,
    sourceType: sourceType === 'commonjs' ? 'script' : sourceType,
    childVisitorKeys: visitorKeys,
    fallback: Object.keys,
  });
  return { text, ast, scopeManager };
}

interface Child {
  readonly type: string;
  parent?: unknown;
  readonly [key: string]: unknown;
}

/** Rules find every node with its parent: ESLint sets it in a walk of its own before they run. */
export function setParents({ ast }: Parsed): void {
  const stack: Child[] = [ast as unknown as Child];
  for (let node = stack.pop(); node; node = stack.pop()) {
    for (const key of visitorKeys[node.type] ?? []) {
      const value = node[key];
      for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
        if (child === null || child === undefined) continue;
        (child as Child).parent = node;
        stack.push(child as Child);
      }
    }
  }
}
