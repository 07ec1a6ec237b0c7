/**
 * Whether a function that wrote a property may be called on the object once more, in a way that is not followed: as a member of a
 * list, by `call`, as a callback, or by a setter that something else than a plain assignment runs.
 */
import { CALLING_METHODS, FUNCTION_METHODS } from '../catalog/functions.ts';
import type { Node } from '../model.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { classOfMember, contains, type FunctionNode, isFunction, keyName, memberName, nameOf, receiverUnitOf, unwrap, wrapped, writtenAs } from '../syntax/nodes.ts';
import type { Write } from './cells.ts';
import type { Graph } from './graph.ts';
import { isHandedOn } from './leaving.ts';
import { originOf, type GraphNode } from './nodes.ts';
import { isInCleanup } from './registration-calls.ts';

/** What is known of an expression and the object. */
export interface Likeness {
  /** It is seen to give the object. */
  readonly isUse: (expression: Node) => boolean;
  /** It may give the object although that is not seen. */
  readonly isStrange: (expression: Node) => boolean;
  /** What may write the property by other means than an access with its name. */
  readonly otherWrite: (name: string) => Node | undefined;
}

/** A function with more calls by its name is taken to be called on the object. */
const CALL_LIMIT = 60;

/** The place of such a call; `own` are the writes that are known to be to this object. */
export function calledOnceMore(graph: Graph, object: GraphNode, own: readonly Write[], likeness: Likeness): Node | undefined {
  const writers = new Map<FunctionNode, Set<Node>>();
  for (const { at, activation, isBinding } of own) {
    const unit = receiverUnitOf(at);
    if (isBinding === true || !isFunction(unit) || classOfMember(unit)?.isConstructor === true || contains(unit, originOf(object))) continue;
    const calls = writers.get(unit) ?? new Set<Node>();
    writers.set(unit, calls);
    for (let run: typeof activation | null = activation; run; run = run.outer) if (run.unit === unit && run.call) calls.add(writtenAs(run.call));
  }
  for (const [unit, calls] of writers) {
    // A run that no call is seen to cause stands for all of them.
    if (calls.size === 0) continue;
    const { parent } = unit;
    const isSetter = (parent.type === 'MethodDefinition' || parent.type === 'Property') && parent.kind === 'set';
    const found = isSetter ? setOnceMore(graph, keyName(parent.key, parent.computed), calls, likeness, () => isHandedOn(graph, object)) : runOnceMore(graph, unit, calls, likeness, () => isHandedOn(graph, object));
    if (found) return found;
  }
  return undefined;
}

function setOnceMore(graph: Graph, name: string | null, known: ReadonlySet<Node>, { isUse, isStrange, otherWrite }: Likeness, mayBeElsewhere: () => boolean): Node | undefined {
  if (name === null) return undefined;
  return otherWrite(name) ?? graph.survey.writesOf(name).find((access) => {
    const { parent } = access;
    if (parent.type === 'UnaryExpression' || known.has(parent) || isInCleanup(graph, access)) return false;
    const isPlain = parent.type === 'AssignmentExpression' && parent.left === access;
    return isUse(access.object) ? !isPlain : mayBeElsewhere() && isStrange(access.object);
  });
}

function runOnceMore(graph: Graph, unit: FunctionNode, known: ReadonlySet<Node>, { isUse, isStrange }: Likeness, mayBeElsewhere: () => boolean): Node | undefined {
  const name = nameOf(unit);
  if (name === null) return undefined;
  const isMethod = classOfMember(unit) !== null || unit.parent.type === 'Property';
  const mentions = isMethod ? graph.survey.accessesOf(name) : graph.survey.leavesOf(name).filter((leaf) => leaf.type === 'Identifier' && !(leaf.parent.type === 'MemberExpression' && leaf.parent.property === leaf) && leaf !== unit.id);
  if (mentions.length > CALL_LIMIT) return mayBeElsewhere() ? mentions[0] : undefined;
  return mentions.find((mention) => {
    if (isInCleanup(graph, mention) || contains(unit, mention)) return false;
    const destination = destinationOf(mention);
    const base = mention.type === 'MemberExpression' ? mention.object : null;
    switch (destination.kind) {
      case 'callee': {
        const { call } = destination;
        if (known.has(call) || base?.type === 'Super' || call.type === 'TaggedTemplateExpression') return false;
        if (base) return !isUse(base) && mayBeElsewhere() && isStrange(base);
        return call.arguments.some((argument) => argument.type === 'SpreadElement' || (!isUse(argument) && isNamed(argument) && mayBeElsewhere() && isStrange(argument)));
      }
      case 'receiver': {
        // `method.call(object)` is followed where it is seen what the object is.
        const called = memberName(destination.access);
        const [receiver] = destination.call.type === 'CallExpression' ? destination.call.arguments : [];
        if (called === null || !FUNCTION_METHODS.has(called) || known.has(destination.call)) return false;
        if (!receiver || receiver.type === 'SpreadElement' || !CALLING_METHODS.has(called)) return !base || isUse(base) || mayBeElsewhere();
        return isUse(receiver) ? !isFollowed(graph, mention) : mayBeElsewhere() && isStrange(receiver);
      }
      case 'argument':
      case 'element':
      case 'property':
      case 'bound':
      case 'assigned':
        // The function goes on as a value.
        return base ? isUse(base) || mayBeElsewhere() : wrapped(mention).parent?.type !== 'VariableDeclarator' && mayBeElsewhere();
      default:
        return false;
    }
  });
}

/** Names and properties; anything else is another object each time, or none. */
function isNamed(argument: Node): boolean {
  const node = unwrap(argument);
  return node.type === 'Identifier' || node.type === 'MemberExpression' || node.type === 'CallExpression' || node.type === 'ConditionalExpression' || node.type === 'LogicalExpression';
}

function isFollowed(graph: Graph, mention: Node): boolean {
  return graph.callables(graph.value(mention, graph.activationAt(mention))).length > 0;
}
