/** What is done with one registry, where the file shows all of it. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Graph } from '../heap/graph.ts';
import type { GraphNode } from '../heap/nodes.ts';
import { handsOutRegister, registriesOf } from '../heap/registrars.ts';
import { isOwnVariable, isPrivateMember } from '../lifetimes/file-local.ts';
import type { Node } from '../model.ts';
import { pathOf } from '../syntax/names.ts';
import { calleeOf, memberName, unwrap } from '../syntax/nodes.ts';
import type { Registrations, SiteRun } from './sites.ts';

export interface RegistryUses {
  readonly registry: GraphNode;
  /** Every registration that is ever made with it, in general: not once more for each call of a helper. */
  readonly registrations: readonly SiteRun[];
}

/** All registrations of a registry; null when others may make some, or when one cannot be read. */
export function registryUses(file: Registrations, registry: GraphNode): RegistryUses | null {
  const { graph } = file;
  return graph.program.intern(registry, 'registry uses', () => {
    if (!isPlainRegistry(graph, registry) || handsOutRegister(graph)) return null;
    const uses = graph.uses(registry);
    if (!uses.isComplete || !uses.all.every(({ node }) => isPlainUse(graph, node))) return null;
    const registrations = registrationsOn(file, registry);
    const known = new Set<Node>(registrations.map(({ site }) => site.call));
    const isRead = uses.all.every(({ node }) => calledMethod(node) !== 'register' || known.has(node.parent?.parent as Node));
    // A list that is spread may have got a token since it was made.
    const isSpread = registrations.some(({ site }) => site.call.arguments.some((argument) => argument.type === 'SpreadElement'));
    return isRead && !isSpread ? { registry, registrations } : null;
  });
}

/** The registrations that are seen to be made with a registry, in general; there may be more. */
export function registrationsOn(file: Registrations, registry: GraphNode): readonly SiteRun[] {
  const byRegistry = file.graph.program.intern(file, 'registrations by registry', () => {
    const found = new Map<GraphNode, SiteRun[]>();
    for (const run of file.sites) {
      for (const one of new Set(run.registries)) {
        const runs = found.get(one);
        if (runs) runs.push(run);
        else found.set(one, [run]);
      }
    }
    return found;
  });
  return byRegistry.get(registry) ?? [];
}

export interface Unregister {
  readonly call: TSESTree.CallExpression;
  readonly token: Node;
  /** What it is called on, as it is written. */
  readonly receiver: Node;
  readonly registries: readonly GraphNode[];
}

/** The calls that drop registrations. */
export function unregistersOf({ graph }: Registrations): readonly Unregister[] {
  return graph.program.intern(graph, 'unregisters', () =>
    graph.survey.callsNamed('unregister').flatMap((call): Unregister[] => {
      const callee = calleeOf(call);
      const [token] = call.arguments;
      if (call.type !== 'CallExpression' || callee.type !== 'MemberExpression' || !token || token.type === 'SpreadElement') return [];
      return [{ call, token, receiver: callee.object, registries: registriesOf(graph, callee.object, graph.activationAt(call)) }];
    }),
  );
}

/** The third argument of `register`; null when there is none, or one that is no token. */
export function tokenOf(graph: Graph, { site }: SiteRun): Node | null {
  const token = site.call.arguments[2];
  if (!token) return null;
  const node = unwrap(token);
  return (node.type === 'Identifier' && node.name === 'undefined' && graph.scopes.isGlobal(node)) || (node.type === 'UnaryExpression' && node.operator === 'void') ? null : token;
}

/** Made by `new FinalizationRegistry` itself: a subclass may do anything with what it is given. */
function isPlainRegistry(graph: Graph, { what }: GraphNode): boolean {
  return what.kind === 'object' && what.origin.type === 'NewExpression' && pathOf(graph.scopes, what.origin.callee) === 'FinalizationRegistry';
}

/** Whether nobody outside of the file gets the registry by this use. */
function isPlainUse(graph: Graph, node: Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.object === node && calledMethod(node) !== null;
    case 'VariableDeclarator':
      return parent.init === node && isOwnVariable(graph, parent.id);
    case 'AssignmentExpression':
      return parent.right === node && (parent.left.type === 'MemberExpression' ? isPrivateMember(graph, parent.left) : isOwnVariable(graph, parent.left));
    case 'PropertyDefinition':
      return parent.value === node && (parent.key.type === 'PrivateIdentifier' || parent.accessibility === 'private');
    case 'ConditionalExpression':
    case 'LogicalExpression':
    case 'SequenceExpression':
    case 'UnaryExpression':
    case 'BinaryExpression':
    case 'IfStatement':
    case 'ExpressionStatement':
      return true;
    default:
      return parent !== undefined && unwrap(parent) !== parent && unwrap(parent) === unwrap(node);
  }
}

/** `register` or `unregister` where that is called on `node`. */
function calledMethod(node: Node): string | null {
  const { parent } = node;
  if (parent?.type !== 'MemberExpression' || parent.object !== node) return null;
  if (parent.parent.type !== 'CallExpression' || parent.parent.callee !== parent) return null;
  const name = memberName(parent);
  return name === 'register' || name === 'unregister' ? name : null;
}
