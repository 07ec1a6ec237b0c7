/** Setters that an object has by other means than its own class or literal: a property of it, or of its prototype, is defined by a call, or it gets another prototype. */
import { DEFINES_SETTER, SETS_PROTOTYPE, STATIC_CUTS } from '../catalog/stores.ts';
import type { Node } from '../model.ts';
import { pathOf } from '../syntax/names.ts';
import { calleeOf, isFunction, keyName, unwrap } from '../syntax/nodes.ts';
import { staticCalls } from './static-calls.ts';
import { classChain, constructorFunctionOf } from './classes.ts';
import type { Graph } from './graph.ts';
import type { GraphNode } from './nodes.ts';
import { isPrototypeOf } from './patches.ts';

interface GivenSetter {
  readonly at: Node;
  readonly target: Node;
  /** Any where it is null. */
  readonly name: string | null;
}

/** Why a property that is written may not be stored. */
export function givenSetterBecause(graph: Graph, object: GraphNode, name: string): string | undefined {
  const setters = givenSetters(graph).filter((one) => one.name === null || one.name === name);
  const isKnown = setters.length > 0 || graph.survey.accessorsOf(name).some(({ kind }) => kind === 'set');
  if (!isKnown) return undefined;
  const fn = constructorFunctionOf(graph, object);
  const own = new Set<Node>([...classChain(graph, object).map(({ owner }) => owner), ...(fn ? [fn] : [])]);
  const given = setters.find((one) => isGivenTo(graph, one, object, own))?.at ?? otherPrototype(graph, object, own, fn);
  return given ? `unless line ${String(given.loc.start.line)} gives it a setter` : undefined;
}

function isGivenTo(graph: Graph, { target, name }: GivenSetter, object: GraphNode, own: ReadonlySet<Node>): boolean {
  if (own.size > 0 && isPrototypeOf(graph, target, own)) return true;
  if (isIt(graph, target, object)) return true;
  if (name === null) return false;
  // Of a helper it is not seen whose prototype it is given.
  const [def] = (target.type === 'Identifier' && graph.scopes.variableOf(target)?.defs) || [];
  return (def?.type as string | undefined) === 'Parameter' || pathOf(graph.scopes, target) === 'Object.prototype';
}

/** Whether an expression gives the object, or what the same place makes in another run. */
function isIt(graph: Graph, expression: Node, object: GraphNode): boolean {
  if (graph.uses(object).runOf(unwrap(expression)) !== undefined) return true;
  const { what } = object;
  return what.kind === 'object' && graph.concrete(graph.value(expression, graph.activationAt(expression))).some(({ node }) => node.what.kind === 'object' && node.what.origin === what.origin);
}

/** Calls and writes after which the object, or those that its constructor makes, have a prototype that its class does not show. */
function otherPrototype(graph: Graph, object: GraphNode, own: ReadonlySet<Node>, fn: Node | null): Node | null {
  const isMeant = (target: Node | undefined) => target !== undefined && (isIt(graph, target, object) || (own.size > 0 && isPrototypeOf(graph, target, own)));
  for (const path of SETS_PROTOTYPE) {
    const call = staticCalls(graph, path).find((one) => isMeant(one.arguments[0]));
    if (call) return call;
  }
  const written = graph.survey.writesOf('__proto__').find(({ object: base }) => isMeant(base));
  if (written || !fn) return written ?? null;
  const isOwn = (expression: Node | undefined) => expression !== undefined && graph.callables(graph.value(expression, graph.activationAt(expression))).some((callable) => callable.fn === fn);
  return graph.survey.writesOf('prototype').find(({ object: base }) => isOwn(base)) ?? graph.survey.callsNamed('inherits').find(({ arguments: [derived] }) => isOwn(derived)) ?? null;
}

/** `object.__defineSetter__('name', fn)`, `Object.defineProperty(object, 'name', { set })`, and the same of several. */
function givenSetters(graph: Graph): readonly GivenSetter[] {
  return graph.program.intern(graph, 'given setters', () => [
    ...graph.survey.callsNamed(DEFINES_SETTER).flatMap((call): GivenSetter[] => {
      const callee = calleeOf(call);
      const [key] = call.arguments;
      return callee.type === 'MemberExpression' && key ? [{ at: call, target: callee.object, name: keyName(key, true) }] : [];
    }),
    ...Object.entries(STATIC_CUTS).flatMap(([path, form]) =>
      staticCalls(graph, path).flatMap((call): GivenSetter[] => {
        const [target, second, descriptor] = call.arguments;
        if (!target || !second) return [];
        if (form === 'key') return descriptor && maySet(descriptor) ? [{ at: call, target, name: keyName(second, true) }] : [];
        if (second.type !== 'ObjectExpression') return [{ at: call, target, name: null }];
        return second.properties.flatMap((property): GivenSetter[] => {
          if (property.type !== 'Property') return [{ at: call, target, name: null }];
          return maySet(property.value) ? [{ at: call, target, name: keyName(property.key, property.computed) }] : [];
        });
      }),
    ),
  ]);
}

/** Whether a descriptor may have a setter: it is no literal, or one that shows it. */
function maySet(descriptor: Node): boolean {
  const literal = unwrap(descriptor);
  if (literal.type !== 'ObjectExpression') return !isFunction(literal) && literal.type !== 'Literal';
  return literal.properties.some((property) => property.type !== 'Property' || (keyName(property.key, property.computed) ?? 'set') === 'set');
}
