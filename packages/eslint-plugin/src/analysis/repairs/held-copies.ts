/** The repair of what is held and made of the target, a plain record or list: it is made of a copy, which nobody can tell from the target once that is dead. */
import type { TSESTree } from '@typescript-eslint/utils';
import { LOOKS_UP } from '../catalog/effects.ts';
import { isStoreName, REMOVALS } from '../catalog/stores.ts';
import type { Graph } from '../heap/graph.ts';
import { listedResult } from '../heap/kinds.ts';
import { type Activation, type Edge, GraphNode } from '../heap/nodes.ts';
import { isHeldWeakly } from '../heap/registration-calls.ts';
import type { Edit, Node, Repair, RetentionPath, Source } from '../model.ts';
import type { SiteRun } from '../registrations/sites.ts';
import type { Change } from '../retention/search.ts';
import { goalsOf, verdictOf } from '../retention/verdict.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { type CallNode, calleeOf, contains, isFunction, memberName, unitOf } from '../syntax/nodes.ts';
import { walk } from '../syntax/tree.ts';
import { isFixedVariable } from './captures.ts';
import { hasComments, textWith } from './edits.ts';
import { isEffectFree } from './effect-free.ts';
import { isOnlyCall } from './hand-over.ts';
import { copyOf, shortened } from './parts.ts';
import { placeOf, type Written } from './plan.ts';

/** None where somebody else gets what is held, or where the target still changes. */
export function holdCopy(source: Source, graph: Graph, run: SiteRun, { held }: RetentionPath): Repair | null {
  if ((held.role !== 'held value' && held.role !== 'argument') || run.registrar.target === 'result' || graph.survey.evals.length > 0 || graph.survey.withs.length > 0) return null;
  const written = placeOf(graph, run, held.expression);
  if (!written || !isOnlyCall(graph, written.activation)) return null;
  const region = regionOf(source, graph, held.expression, written.call);
  // A constant of the region is what it is given there.
  const isGiven = (token: Node): boolean => graph.scopes.variableOf(token)?.defs.some(({ node }) => node.type === 'VariableDeclarator' && node.init !== null && region.includes(node.init)) === true;
  const tokens = region.flatMap((part) => targetsIn(source, graph, run, part, written.activation)).filter((token) => !isGiven(token));
  const instead = new Map<GraphNode, GraphNode>();
  const edits: Edit[] = [];
  for (const token of tokens) {
    const use = useOf(graph, token, written);
    if (use === 'other') return null;
    if (use === 'read') continue;
    const copy = copyOf({ source, graph, run, at: token, activation: written.activation }, token);
    if (!copy) return null;
    edits.push({ range: token.range, text: token.parent?.type === 'Property' && token.parent.shorthand ? `${source.text.slice(...token.range)}: ${copy.text}` : copy.text });
    instead.set(graph.value(token, written.activation), copied(token, written.activation, copy.nodes));
  }
  if (edits.length === 0 || !isUsedNowhereElse(graph, run, tokens, region) || verdictOf(graph, run, changeOf(instead)).kind !== 'free') return null;
  const inner = edits.filter(({ range }) => range[0] >= held.expression.range[0] && range[1] <= held.expression.range[1]);
  const [first] = tokens;
  if (hasComments(source, held.expression) || !first) return null;
  return { kind: 'holdCopy', data: { target: source.text.slice(...first.range), text: shortened(inner.length > 0 ? textWith(source, held.expression, inner) : (edits[0]?.text ?? '')) }, edits };
}

/** The expression with the constants that nothing else names: they are a part of it. */
function regionOf(source: Source, graph: Graph, expression: Node, call: Node): readonly Node[] {
  const region: Node[] = [expression];
  for (const part of region) {
    for (const identifier of namesIn(source, graph, part)) {
      const variable = graph.scopes.variableOf(identifier);
      const [def, second] = variable?.defs ?? [];
      const declared = def?.node as Node | undefined;
      if (!variable || second || declared?.type !== 'VariableDeclarator' || declared.id.type !== 'Identifier' || !declared.init || declared.parent.kind !== 'const' || unitOf(declared) !== unitOf(call)) continue;
      const isOnlyHere = variable.references.every(({ identifier: named, init }) => init === true || named === identifier);
      if (isOnlyHere && !region.includes(declared.init)) region.push(declared.init);
    }
  }
  return region;
}

/** The names in the expression that mean the target; what a function in there calls its own comes by what that is given. */
function targetsIn(source: Source, graph: Graph, run: SiteRun, part: Node, activation: Activation): readonly Node[] {
  const { targets, candidates } = goalsOf(graph, run);
  return namesIn(source, graph, part).filter((identifier) => {
    const scope = graph.scopes.variableOf(identifier)?.scope;
    if (!scope || (contains(part, scope.block) && unitOf(identifier) !== unitOf(part))) return false;
    return graph.concrete(graph.value(identifier, activation)).some(({ node }) => targets.has(node) || candidates.has(node));
  });
}

/** The mentions of variables in an expression. */
function namesIn(source: Source, graph: Graph, part: Node): readonly TSESTree.Identifier[] {
  const names: TSESTree.Identifier[] = [];
  walk(source, part, (node) => {
    if (node.type === 'Identifier' && graph.scopes.variableOf(node)?.references.some(({ identifier }) => identifier === node) === true) names.push(node);
  });
  return names;
}

/**
 * - `part`: what is held is made of it, by what the file shows
 * - `read`: what is held has nothing of it but a value that was read
 * - `other`: somebody else gets it, or may tell it from a copy
 */
type Role = 'part' | 'read' | 'other';

function useOf(graph: Graph, token: Node, { call, activation }: Written): Role {
  const variable = graph.scopes.variableOf(token);
  // A closure keeps the scope, whatever it makes of it.
  if (!variable || unitOf(token) !== unitOf(call) || !isFixedVariable(graph, variable, token, activation)) return 'other';
  let node = token;
  for (;;) {
    const destination = destinationOf(node);
    switch (destination.kind) {
      case 'nowhere':
        return 'read';
      case 'read':
        return node === token && memberName(destination.access) !== null ? 'read' : 'other';
      case 'members':
        return node === token ? 'read' : 'other';
      case 'same':
        node = destination.by;
        continue;
      case 'property':
      case 'element':
        node = destination.literal;
        continue;
      case 'bound': {
        const constant = destination.pattern.type === 'Identifier' ? graph.scopes.variableOf(destination.pattern) : null;
        const [use] = constant?.references.filter(({ init }) => init !== true) ?? [];
        if (!use) return 'other';
        // What a closure does with it, it does when the target is dead.
        if (unitOf(use.identifier) !== unitOf(call)) return 'part';
        node = use.identifier;
        continue;
      }
      case 'argument':
        if (destination.call === call) return 'part';
        if (isHeldWeakly(graph, destination.call, destination.index)) return 'read';
        if (!isMadeBy(graph, destination.call, activation)) return 'other';
        node = destination.call;
        continue;
      case 'receiver':
        if (destination.call.type !== 'CallExpression' || !isMadeBy(graph, destination.call, activation)) return 'other';
        node = destination.call;
        continue;
      default:
        return 'other';
    }
  }
}

/** Whether a call only makes something of what it is given: functions of the file that do nothing else, and of the platform that do not ask who it is. */
function isMadeBy(graph: Graph, call: CallNode, activation: Activation): boolean {
  const callee = calleeOf(call);
  const name = callee.type === 'MemberExpression' ? memberName(callee) : null;
  if (name !== null && (LOOKS_UP.has(name) || isStoreName(name) || REMOVALS.has(name))) return false;
  const isQuiet = call.arguments.every((argument) => graph.callables(graph.value(argument, activation)).every(({ fn }) => isFunction(fn) && (fn.params.length === 0 || (fn.body.type !== 'BlockStatement' && isEffectFree(graph, fn.body, graph.activationAt(fn.body))))));
  if (!isQuiet) return false;
  // A function that compares may ask whether it is this one.
  const isComparing = graph.callables(graph.value(callee, activation)).some(({ fn }) => /[!=]==?(?!>)/.test(graph.survey.textBetween(...fn.range)));
  return !isComparing && (listedResult(graph, call, activation) !== null || isEffectFree(graph, call, activation));
}

/** Whether nothing else puts the target anywhere: where it stands beside what is held, it is registered, read or handed back. */
function isUsedNowhereElse(graph: Graph, run: SiteRun, tokens: readonly Node[], region: readonly Node[]): boolean {
  const variables = new Set(tokens.map((token) => graph.scopes.variableOf(token)));
  return [...variables].every((variable) => variable?.references.every(({ identifier, init }) => {
    if (init === true || region.some((part) => contains(part, identifier))) return true;
    const destination = destinationOf(identifier);
    if (destination.kind === 'argument') return destination.call === run.site.call || isHeldWeakly(graph, destination.call, destination.index) || isRegistering(run, destination.call);
    return /^(?:nowhere|read|returned)$/.test(destination.kind) || unitOf(identifier) !== unitOf(tokens[0] ?? identifier);
  }));
}

/** Whether the registration is made by the call. */
function isRegistering({ activation }: SiteRun, call: Node): boolean {
  for (let run: Activation | null = activation; run; run = run.caller) if (run.call === call) return true;
  return false;
}

function copied(token: Node, activation: Activation, nodes: readonly GraphNode[]): GraphNode {
  return new GraphNode({ kind: 'value', expression: token }, 'holder', activation, () => nodes.map((to): Edge => ({ to, step: { kind: 'internal', at: token, what: 'it is copied' } })));
}

/** What closures keep they keep by its name: that is another node. */
function changeOf(instead: ReadonlyMap<GraphNode, GraphNode>): Change {
  return { instead: (node) => instead.get(node) ?? node, keeps: () => true };
}
