/** The repair of a registry that nothing keeps: it moves to the top of the module, where the module keeps it. */
import type { TSESTree } from '@typescript-eslint/utils';
import { capturedBy } from './captures.ts';
import type { Node, Repair, Variable } from '../model.ts';
import { verdictOf } from '../retention/verdict.ts';
import { declareBefore, dedented, freshName, lineOf, mayRunEarly, namesIn, topStatement } from './edits.ts';
import type { Registrations, SiteRun } from '../registrations/sites.ts';
import { isFunction, unwrap } from '../syntax/nodes.ts';

/** None when the callback needs something of the place, or when the registry would keep its targets up there. */
export function moveRegistry({ source, graph }: Registrations, made: TSESTree.NewExpression, runs: readonly SiteRun[]): readonly Repair[] {
  const { typeArguments } = made;
  const statement = topStatement(made);
  if (typeArguments || made.arguments.length !== 1 || mayRunEarly(graph, statement)) return [];
  const own = declaredAlone(made);
  const variable = own && graph.scopes.variableOf(own.id);
  const captured = capturesOf(made.arguments[0] as Node);
  if (!captured) return [];
  const isFree = runs.every((run) => verdictOf(graph, { ...run, held: run.held.filter(({ held }) => held.role !== 'callback') }).kind === 'free');
  if (!isFree) return [];

  // The variable itself moves where its name is taken by nothing else; the callback may name it then.
  if (variable && countOf(variable.name) === 1 && captured.every((one) => one === variable)) {
    const text = dedented(source, made, source.text.slice(...made.range));
    const edits = [declareBefore(source, statement, `const ${variable.name} = ${text};`), { range: lineOf(source, own.parent), text: '' }];
    return [{ kind: 'moveRegistry', data: { name: variable.name }, edits }];
  }
  if (captured.length > 0) return [];
  const name = freshName(['registry', 'cleanups'], namesIn(graph));
  const text = dedented(source, made, source.text.slice(...made.range));
  return [{ kind: 'moveRegistry', data: { name }, edits: [declareBefore(source, statement, `const ${name} = ${text};`), { range: made.range, text: name }] }];

  /** What the callback names of the scopes around it; null when it cannot be moved at all. */
  function capturesOf(callback: Node): readonly (Variable | null)[] | null {
    const fn = unwrap(callback);
    if (isFunction(fn)) return capturedBy(graph, fn, source.text)?.map((one) => one.variable) ?? null;
    if (fn.type !== 'Identifier') return null;
    const named = graph.scopes.variableOf(fn);
    return named === null || graph.scopes.isSingleton(named.scope) ? [] : null;
  }

  function countOf(name: string): number {
    return graph.scopes.manager.scopes.filter((scope) => scope.set.has(name)).length;
  }
}

/** The declaration that does nothing but name the registry. */
function declaredAlone(made: TSESTree.NewExpression): (TSESTree.VariableDeclarator & { readonly id: TSESTree.Identifier }) | null {
  const { parent } = made;
  if (parent.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier' || parent.id.typeAnnotation) return null;
  return parent.parent.kind === 'const' && parent.parent.declarations.length === 1 ? (parent as TSESTree.VariableDeclarator & { readonly id: TSESTree.Identifier }) : null; // just seen
}
