/** Options of `addCleanup` where its argument stands: the call throws. Only what the file shows to be such an option is reported. */
import { entryOf } from '../catalog/entry.ts';
import { MODULE_OPTIONS, MODULE_REGISTRARS } from '../catalog/registrars.ts';
import type { SourceFile } from '../findings/file.ts';
import type { Graph } from '../heap/graph.ts';
import type { Node, Problem } from '../model.ts';
import { candidateCalls } from '../registrations/candidates.ts';
import { moduleOf } from '../syntax/names.ts';
import { type CallNode, calleeOf, isFunction, unwrap } from '../syntax/nodes.ts';
import { isRewritten } from '../syntax/scopes.ts';

export function misplacedOption(file: SourceFile): readonly Problem[] {
  if (!file.mentions.importsOneOf(Object.keys(MODULE_OPTIONS))) return [];
  return candidateCalls(file.graph, file.mentions, file.options).flatMap((call) => problemOf(file, call) ?? []);
}

function problemOf({ source, graph }: SourceFile, call: CallNode): Problem | null {
  const callee = call.type === 'CallExpression' ? moduleOf(graph.scopes, calleeOf(call)) : null;
  const registrar = callee && entryOf(entryOf(MODULE_REGISTRARS, callee.from) ?? {}, callee.name);
  if (registrar?.options === undefined) return null;
  const before = call.arguments.slice(0, registrar.options);
  const given = before.at(-1);
  if (!given || before.length < registrar.options || before.some(({ type }) => type === 'SpreadElement') || !isOption(graph, given, 0)) return null;
  const text = (node: Node): string => source.text.slice(...node.range);
  return {
    messageId: 'optionAsArgument',
    loc: given.loc,
    data: { option: text(given), registrar: registrar.holder },
    repairs: () => [{ kind: 'passNothing', data: {}, edits: [{ range: [given.range[0], given.range[0]], text: 'undefined, ' }] }],
  };
}

/** From one name to the next. */
const NAMES_LIMIT = 4;

/** Whether the expression is always one: the import itself, a call of it, a choice of two, or a name that has one of these for good. */
function isOption(graph: Graph, expression: Node, depth: number): boolean {
  const node = unwrap(expression);
  if (node.type === 'CallExpression') return kindOf(graph, node.callee) === 'result' || isResultOfHelper(graph, node, depth);
  if (node.type === 'ConditionalExpression') return isOption(graph, node.consequent, depth) && isOption(graph, node.alternate, depth);
  if (kindOf(graph, node) === 'itself') return true;
  const variable = node.type === 'Identifier' && depth < NAMES_LIMIT ? graph.scopes.variableOf(node) : null;
  const [def, second] = variable?.defs ?? [];
  const place = def?.node as Node | undefined; // where the name is declared
  if (!variable || second || place?.type !== 'VariableDeclarator' || place.id.type !== 'Identifier' || !place.init || isRewritten(variable)) return false;
  return isOption(graph, place.init, depth + 1);
}

/** `weigh(bytes)` of a function of the file that gives nothing else. */
function isResultOfHelper(graph: Graph, call: CallNode, depth: number): boolean {
  const called = graph.value(calleeOf(call), graph.activationAt(call));
  const [only, second] = depth < NAMES_LIMIT ? graph.callables(called) : [];
  if (!only || second || only.because !== undefined || graph.concrete(called).length !== 1 || !isFunction(only.fn) || only.fn.async || only.fn.generator) return false;
  const results = graph.survey.returnsOf(only.fn);
  return results.length > 0 && results.every((result) => isOption(graph, result, depth + 1));
}

function kindOf(graph: Graph, expression: Node): 'itself' | 'result' | undefined {
  const node = unwrap(expression);
  const variable = node.type === 'Identifier' ? graph.scopes.variableOf(node) : null;
  const member = variable && isRewritten(variable) ? null : moduleOf(graph.scopes, node);
  return member ? entryOf(entryOf(MODULE_OPTIONS, member.from) ?? {}, member.name) : undefined;
}
