/** The repair of a registry that nothing keeps: it moves to the top of the module, where the module keeps it. */
import type { TSESTree } from '@typescript-eslint/utils';
import { capturedBy } from './captures.ts';
import type { Node, Repair, Variable } from '../model.ts';
import { verdictOf } from '../retention/verdict.ts';
import { declareBefore, dedented, freshName, hasComments, isPortable, isVisible, lineOf, mayRunEarly, namesIn, topStatement } from './edits.ts';
import type { Registrations, SiteRun } from '../registrations/sites.ts';
import { isArrow, isFunction, unitOf, unwrap } from '../syntax/nodes.ts';
import { isRewritten } from '../syntax/scopes.ts';
import type { Graph } from '../heap/graph.ts';

/** None when the callback needs something of the place, or when the registry would keep its targets up there. */
export function moveRegistry({ source, graph }: Registrations, made: TSESTree.NewExpression, runs: readonly SiteRun[]): readonly Repair[] {
  const { typeArguments } = made;
  const statement = topStatement(made);
  if ((typeArguments && !isPortable(source, graph, typeArguments)) || mayRunEarly(graph, statement) || !isMakerThere(graph, made.callee, statement)) return [];
  const own = declaredAlone(made);
  const variable = own && graph.scopes.variableOf(own.id);
  const captured = made.arguments.length > 0 ? capturesOf(made.arguments[0] as Node) : [];
  if (!captured) return moveWithHeld({ source, graph }, made, runs);
  const isFree = runs.every((run) => verdictOf(graph, { ...run, held: run.held.filter(({ held }) => held.role !== 'callback') }).kind === 'free');
  if (!isFree || made.arguments.length > 1) return [];

  // The variable itself moves where its name is taken by nothing else; the callback may name it then.
  if (variable && countOf(variable.name) === 1 && captured.every((one) => one === variable)) {
    const text = dedented(source, made, source.text.slice(...made.range));
    const edits = [declareBefore(source, statement, `const ${variable.name} = ${text};`), { range: lineOf(source, own.parent), text: '' }];
    return [{ kind: 'moveRegistry', data: { name: variable.name }, edits }];
  }
  if (captured.length > 0) return moveWithHeld({ source, graph }, made, runs);
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

/**
 * The registry of the module calls what was the callback, which each registration hands over with what is held: the callback needs
 * something of its place.
 */
function moveWithHeld({ source, graph }: Pick<Registrations, 'source' | 'graph'>, made: TSESTree.NewExpression, runs: readonly SiteRun[]): readonly Repair[] {
  const [callback, second] = made.arguments;
  const calls = new Set(runs.map(({ site }) => site.call));
  const [call, other] = calls;
  const [, held] = call?.arguments ?? [];
  if (!callback || callback.type === 'SpreadElement' || second || !call || other || call.arguments.some(({ type }) => type === 'SpreadElement')) return [];
  // A parameter without a type is an error under `strict`.
  if (source.isTypeScript === true || made.typeArguments || hasComments(source, made) || !isPlainCallback(graph, callback, call)) return [];
  if (!runs.every((run) => verdictOf(graph, run).kind === 'free')) return [];
  const statement = topStatement(made);
  const own = declaredAlone(made);
  const names = namesIn(graph);
  const isSame = own !== null && graph.scopes.manager.scopes.filter((scope) => scope.set.has(own.id.name)).length === 1;
  const name = isSame ? own.id.name : freshName(['cleanups', 'registry'], names);
  const isNothing = !held || (held.type === 'Identifier' && held.name === 'undefined');
  const text = source.text.slice(...callback.range);
  const [given, parameter, run] = isNothing ? [text, '(cleanup)', 'cleanup()'] : [`{ cleanup: ${text}, held: ${source.text.slice(...held.range)} }`, '({ cleanup, held })', 'cleanup(held)'];
  const target = call.arguments[0] as Node; // a registration has one
  return [
    {
      kind: 'moveRegistry',
      data: { name },
      edits: [
        declareBefore(source, statement, `const ${name} = new FinalizationRegistry(${parameter} => ${run});`),
        isSame ? { range: lineOf(source, own.parent), text: '' } : { range: made.range, text: name },
        held ? { range: held.range, text: given } : { range: [target.range[1], target.range[1]], text: `, ${given}` },
      ],
    },
  ];
}

/** A function that is written there or has one name in both places, and needs no receiver. */
function isPlainCallback(graph: Graph, callback: Node, call: Node): boolean {
  const fn = unwrap(callback);
  if (isFunction(fn)) return isArrow(fn) && unitOf(fn) === unitOf(call);
  const variable = fn.type === 'Identifier' ? graph.scopes.variableOf(fn) : null;
  return variable !== null && !isRewritten(variable) && isVisible(graph, variable, call);
}

/** Whether the class of the registry is there by then. */
function isMakerThere(graph: Graph, callee: Node, statement: Node): boolean {
  const variable = callee.type === 'Identifier' ? graph.scopes.variableOf(callee) : null;
  return !variable || variable.defs.length === 0 || (graph.scopes.isSingleton(variable.scope) && variable.identifiers.every((declared) => declared.range[1] < statement.range[0]));
}

/** A registry of the module that no function names is exported: then the module keeps it. */
export function exportRegistry({ graph }: Registrations, name: Node): readonly Repair[] {
  const variable = name.type === 'Identifier' ? graph.scopes.variableOf(name) : null;
  const statement = variable?.defs[0]?.node.parent;
  if (!variable || statement?.type !== 'VariableDeclaration' || statement.parent.type !== 'Program' || (variable.scope.type as string) !== 'module') return [];
  const at = statement.range[0];
  return [{ kind: 'exportRegistry', data: { name: variable.name }, edits: [{ range: [at, at], text: 'export ' }] }];
}

/** The declaration that does nothing but name the registry. */
function declaredAlone(made: TSESTree.NewExpression): (TSESTree.VariableDeclarator & { readonly id: TSESTree.Identifier }) | null {
  const { parent } = made;
  if (parent.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier' || parent.id.typeAnnotation) return null;
  return parent.parent.kind === 'const' && parent.parent.declarations.length === 1 ? (parent as TSESTree.VariableDeclarator & { readonly id: TSESTree.Identifier }) : null; // just seen
}
