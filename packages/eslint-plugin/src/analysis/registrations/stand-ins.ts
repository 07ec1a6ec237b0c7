/** Objects with a `register` of their own that may stand where a registry does: the stubs behind feature tests, and real ones. */
import { definitions, mayName } from '../heap/definitions.ts';
import type { Graph } from '../heap/graph.ts';
import { type Activation, type GraphNode, originOf } from '../heap/nodes.ts';
import { isRegistryClass, receiverValue, registriesOf } from '../heap/registrars.ts';
import type { Node } from '../model.ts';
import { pathOf } from '../syntax/names.ts';
import { isFunction, keyName, unwrap } from '../syntax/nodes.ts';
import { walk } from '../syntax/tree.ts';

/**
 * Whether the receiver may also be something else than a registry: an object of this file with a `register` of its own, or what a caller
 * gives in the place of a default. The stub behind a test for FinalizationRegistry does not count: where the platform has registries, the
 * receiver is one.
 */
export function isSometimesOther(graph: Graph, receiver: Node, activation: Activation, registries: readonly GraphNode[]): boolean {
  // The call is a registration in other runs, and here something else is given.
  if (registries.length === 0) return !isBorrowed(receiver);
  const others = graph.concrete(receiverValue(graph, receiver, activation)).filter(({ node }) => node !== graph.primitive && !registries.includes(node));
  if (others.some(({ node, because }) => isGivenByCaller(node) && (because === undefined || isPart(node)))) return true;
  const stubs = others.filter(({ node }) => node.what.kind === 'object' && hasRegister(graph, node));
  return stubs.length > 0 && !stubs.some(({ node }) => isFeatureTested(graph, originOf(node)));
}

/** `FinalizationRegistry.prototype.register.call(receiver, …)` throws on anything but a registry. */
function isBorrowed(receiver: Node): boolean {
  const { parent } = receiver;
  return parent?.type !== 'MemberExpression' || parent.object !== receiver;
}

/** A parameter, or a part of one, as nobody knows it who does not see the call. */
function isGivenByCaller({ what }: GraphNode): boolean {
  return what.kind === 'outside' && (what.object === null || isGivenByCaller(what.object));
}

/** What is read off something, which a getter may make: that is why it has a reason. */
function isPart({ what }: GraphNode): boolean {
  return what.kind === 'outside' && what.object !== null;
}

/** Whether the registry may be an instance of something else than FinalizationRegistry, which a test that is not for the platform chooses. */
export function isSometimesOfOtherClass(graph: Graph, { what, activation }: GraphNode): boolean {
  return what.kind === 'object' && what.origin.type === 'NewExpression' && isSometimesOtherClass(graph, what.origin.callee, activation, 0);
}

function isSometimesOtherClass(graph: Graph, expression: Node, activation: Activation, depth: number): boolean {
  const node = unwrap(expression);
  if (depth > DEPTH_LIMIT) return false;
  const isOther = (branch: Node): boolean => !isRegistryClass(graph, branch, activation) || isSometimesOtherClass(graph, branch, activation, depth + 1);
  switch (node.type) {
    case 'ConditionalExpression':
      return !isFeatureTest(graph, node.test) && (isOther(node.consequent) || isOther(node.alternate));
    case 'LogicalExpression':
      return node.operator === '&&' ? isOther(node.right) : !isFeatureTest(graph, node.left) && isOther(node.left);
    case 'Identifier': {
      const variable = graph.scopes.variableOf(node);
      const declarator = variable?.defs.length === 1 ? (variable.defs[0]?.node as Node | undefined) : undefined;
      if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier') return false;
      const isReplaced = variable?.references.some(({ init, identifier, writeExpr }) => init !== true && writeExpr && isOther(writeExpr) && !isFeatureTested(graph, writeExpr, identifier.name)) === true;
      return isReplaced || (declarator.init !== null && isSometimesOtherClass(graph, declarator.init, activation, depth + 1));
    }
    default:
      return false;
  }
}

/** Names of names of names … */
const DEPTH_LIMIT = 8;

/** The statement that puts something else in the place of the platform's FinalizationRegistry, or of its `register` for all or one of them; what stands in only where there is none does not. */
export function replacedRegistry(graph: Graph, registries: readonly GraphNode[]): Node | null {
  return replacedForAll(graph) ?? graph.survey.writesOf('register').find((access) => registriesOf(graph, access.object, graph.activationAt(access)).some((one) => registries.includes(one))) ?? null;
}

function replacedForAll(graph: Graph): Node | null {
  return graph.program.intern(graph, 'replaced registry', () => {
    const written = PLACES.flatMap(({ base, name, path }) => [
      ...graph.survey.writesOf(name).filter((access) => pathOf(graph.scopes, access) === path),
      ...definitions(graph).filter(({ target, given, form }) => pathOf(graph.scopes, target) === base && mayName(given, name, form)).map(({ call }) => call),
    ]);
    return written.find((node) => !isFeatureTested(graph, node) && !isByDefault(node)) ?? null;
  });
}

const PLACES = [
  { base: '', name: 'FinalizationRegistry', path: 'FinalizationRegistry' },
  { base: 'FinalizationRegistry.prototype', name: 'register', path: 'FinalizationRegistry.prototype.register' },
];

/** `globalThis.FinalizationRegistry ??= …` */
function isByDefault({ parent }: Node): boolean {
  return parent?.type === 'AssignmentExpression' && LOGICAL.test(parent.operator);
}

const LOGICAL = /^(?:\?\?|\|\|)=$/;

function hasRegister(graph: Graph, object: GraphNode): boolean {
  const origin = originOf(object);
  // The stub of a feature test, as generators of bindings write it: what it is given needs no look at its uses.
  const isWritten = origin.type === 'ObjectExpression' && origin.properties.some((property) => property.type === 'Property' && isFunction(property.value) && keyName(property.key, property.computed) === 'register');
  return isWritten || graph.callables(graph.field(object, 'register')).length > 0;
}

/** Whether a test for the platform's registry decides whether the node is there; a local name of it may be given. */
function isFeatureTested(graph: Graph, node: Node, alias?: string): boolean {
  for (let current: Node | undefined = node; current && !isFunction(current); current = current.parent) {
    if (current.type === 'AssignmentExpression' && LOGICAL.test(current.operator) && alias !== undefined && current.left.type === 'Identifier' && current.left.name === alias) return true;
    if (current.type !== 'ConditionalExpression' && current.type !== 'IfStatement' && current.type !== 'LogicalExpression') continue;
    const test = current.type === 'LogicalExpression' ? current.left : current.test;
    if (isFeatureTest(graph, test, alias)) return true;
  }
  return false;
}

/** Whether a test asks for the registry, by a constant that does as well. */
function isFeatureTest(graph: Graph, test: Node, alias?: string): boolean {
  if (namesRegistry(graph, test, alias)) return true;
  let node = unwrap(test);
  if (node.type === 'UnaryExpression' && node.operator === '!') node = unwrap(node.argument);
  const variable = node.type === 'Identifier' ? graph.scopes.variableOf(node) : null;
  const declarator = variable?.defs.length === 1 ? (variable.defs[0]?.node as Node | undefined) : undefined;
  return declarator?.type === 'VariableDeclarator' && declarator.init !== null && namesRegistry(graph, declarator.init);
}

function namesRegistry({ source }: Graph, test: Node, alias?: string): boolean {
  // The text first: a test can be as long as one likes.
  const text = source.text.slice(...test.range);
  if (!PLATFORM.test(text) && (alias === undefined || !text.includes(alias))) return false;
  let isNamed = false;
  walk(source, test, (node) => {
    isNamed ||= node.type === 'Identifier' && (PLATFORM.test(node.name) || node.name === alias);
  });
  return isNamed;
}

/** The class, a constant that is called after it, or the one that came with it. */
const PLATFORM = /finali[sz]ation_?registry|\bWeakRef\b/i;
