/** From what the analysis says to what is drawn: the path of each registration, with the scopes that it goes through. */
import type { DrawnPath, DrawnStep } from '@reclaim/drawing';
import type { Scope, SourceCode } from 'eslint';
import { inspect, type Loc, type PathStep } from 'eslint-plugin-reclaim/analysis';
import type * as ESTree from 'estree';
import type { Shared } from './share.ts';

/** The paths of the registrations that keep their target, in the order of the source. */
export function pathsOf(source: SourceCode, { language, strict, settings }: Pick<Shared, 'language' | 'strict' | 'settings'>): DrawnPath[] {
  const { ast, text, scopeManager, visitorKeys, lines } = source;
  const ofReclaim = settings?.['reclaim'];
  const { reports, registrations } = inspect(
    { ast, text, scopeManager, visitorKeys, isTypeScript: language === 'ts' },
    { possible: strict, ...(typeof ofReclaim === 'object' && ofReclaim !== null && { settings: { ...ofReclaim } }) },
  );
  return registrations().flatMap(({ holder, target, verdict, steps, loc }) => {
    if (verdict === 'free' || (verdict === 'possible' && !strict)) return [];
    // The report stands where the path is to be cut.
    const report = reports.find((one) => one.steps.length === steps.length && one.steps.every((step, index) => isSame(step, steps[index])));
    return [{ holder, target, isCertain: verdict === 'retained', loc: report?.loc ?? loc, lines, steps: steps.map((step) => withScope(step, scopeManager)) }];
  });
}

function isSame(one: PathStep, other: PathStep | undefined): boolean {
  return one.text === other?.text && isAt(one.loc, other.loc);
}

function isAt({ start: one }: Loc, { start: other }: Loc): boolean {
  return one.line === other.line && one.column === other.column;
}

/** A hop through an environment stands on the token that captures: from its variable to all that is stored with it. */
function withScope({ kind, text, loc }: PathStep, { scopes }: Scope.ScopeManager): DrawnStep {
  const step = { kind, text, loc };
  if (kind !== 'environment') return step;
  for (const scope of scopes) {
    const reference = scope.references.find(({ identifier }) => identifier.loc && isAt(identifier.loc, loc));
    const variable = reference?.resolved;
    if (variable) return { ...step, name: variable.name, scope: { title: titleOf(variable.scope), variables: variable.scope.variables.filter(isCaptured).map(({ name }) => name) } };
  }
  return step;
}

/** Named by a function inside of the scope's own: what is not lives on the stack, and dies with the call. */
function isCaptured({ references, scope }: Scope.Variable): boolean {
  return references.some(({ from }) => from.variableScope !== scope.variableScope);
}

function titleOf({ type, block }: Scope.Scope): string {
  const line = `line ${String(block.loc?.start.line ?? 1)}`;
  if (type === 'module' || type === 'global') return 'the module';
  const name = 'id' in block && block.id?.type === 'Identifier' ? block.id.name : nameOfMember(block);
  return name === null ? `the ${type === 'function' ? 'function' : 'block'} at ${line}` : `${name}, ${line}`;
}

/** Of a method, and of a function that is the value of something with a name. */
function nameOfMember(block: ESTree.Node): string | null {
  const { parent } = block as ESTree.Node & { readonly parent?: ESTree.Node }; // ESLint gives every node its parent
  if ((parent?.type === 'MethodDefinition' || parent?.type === 'Property' || parent?.type === 'PropertyDefinition') && parent.key.type === 'Identifier') return parent.key.name;
  return parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? parent.id.name : null;
}
