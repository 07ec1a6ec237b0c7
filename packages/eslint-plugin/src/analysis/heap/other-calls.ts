/**
 * Whether a function that wrote a property may be called on the object once more, in a way that is not followed: as a member of a
 * list, by `call`, as a callback, or by a setter that something else than a plain assignment runs.
 */
import { CALLING_METHODS, FUNCTION_METHODS } from '../catalog/functions.ts';
import type { Node } from '../model.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { classOfMember, contains, type FunctionNode, isFunction, keyName, memberName, nameOf, receiverUnitOf, type Unit, unitOf, unwrap, wrapped, writtenAs } from '../syntax/nodes.ts';
import { areOtherCalls, type Write } from './cells.ts';
import type { Graph } from './graph.ts';
import { isHandedOn } from './leaving.ts';
import { type Activation, type GraphNode, originOf } from './nodes.ts';
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

interface Writer {
  /** The calls that are seen to run it on this object. */
  readonly calls: Set<Node>;
  readonly runs: Activation[];
}

/** The place of such a call; `own` are the writes that are known to be to this object. */
export function calledOnceMore(graph: Graph, object: GraphNode, own: readonly Write[], likenessOf: (subject: GraphNode) => Likeness): Node | undefined {
  const writers = new Map<FunctionNode, Writer>();
  for (const { at, activation, isBinding } of own) {
    const unit = receiverUnitOf(at).type === 'Program' ? unitOf(at) : receiverUnitOf(at);
    const place = contains(object.activation.unit, unit) ? closureAround(at, object.activation.unit) : unit;
    if (isBinding === true || !isFunction(place) || classOfMember(place)?.isConstructor === true || contains(place, originOf(object))) continue;
    const writer = writers.get(place) ?? { calls: new Set<Node>(), runs: [] };
    writers.set(place, writer);
    for (let run: Activation | null = activation; run; run = run.outer) {
      if (run.unit !== place) continue;
      writer.runs.push(run);
      if (run.call) writer.calls.add(writtenAs(run.call));
    }
  }
  for (const [unit, { calls, runs }] of writers) {
    // A run that no call is seen to cause stands for all of them.
    if (calls.size === 0) continue;
    const { parent } = unit;
    const [owner] = runs.flatMap(({ receiver }) => (receiver && receiver !== object ? [receiver] : []));
    const subject = owner && unit.type !== 'ArrowFunctionExpression' && graph.survey.receiversOf(unit).length > 0 ? owner : object;
    const likeness = likenessOf(subject);
    const mayBeElsewhere = () => isHandedOn(graph, subject);
    const isSetter = (parent.type === 'MethodDefinition' || parent.type === 'Property') && parent.kind === 'set';
    const home = unitOf(unit) === object.activation.unit && unitOf(unit).type !== 'Program' ? object.activation : null;
    const found = isSetter ? setOnceMore(graph, keyName(parent.key, parent.computed), calls, likeness, mayBeElsewhere) : home ? closureOnceMore(graph, unit, home, calls, likeness) : runOnceMore(graph, unit, calls, likeness, mayBeElsewhere);
    if (found) return found;
  }
  return undefined;
}

/** The function of that unit, not nested in another one of it, in which a place stands. */
function closureAround(place: Node, home: Unit): Unit {
  let unit = unitOf(place);
  while (unit !== home && unit.type !== 'Program' && unitOf(unit) !== home) unit = unitOf(unit);
  return unit;
}

/** A closure of the function that made the object writes to this very one, whatever it is called on. */
function closureOnceMore(graph: Graph, unit: FunctionNode, home: Activation, known: ReadonlySet<Node>, { isStrange }: Likeness): Node | undefined {
  const name = nameOf(unit);
  if (name === null) return undefined;
  const leaves = graph.survey.leavesOf(name).filter((leaf) => leaf !== unit.id && leaf !== (unit.parent.type === 'Property' ? unit.parent.key : null) && !contains(unit, leaf));
  if (leaves.length > CALL_LIMIT) return leaves[0];
  return leaves.find((leaf) => {
    const { parent } = leaf;
    // `const { put } = store`
    if (parent?.type === 'Property') return parent.parent.type === 'ObjectPattern' && parent.key === leaf;
    const mention = parent?.type === 'MemberExpression' && parent.property === leaf ? parent : leaf;
    if (isInCleanup(graph, mention) || mention.type === 'VariableDeclarator' || parent?.type === 'VariableDeclarator') return false;
    const destination = destinationOf(mention);
    if (destination.kind === 'callee' && known.has(destination.call)) return false;
    if (destination.kind === 'nowhere' || destination.kind === 'read') return false;
    const callables = graph.callables(graph.value(mention, graph.activationAt(mention)));
    if (callables.length > 0) return callables.some(({ fn, node }) => fn === unit && !areOtherCalls(node.activation, home));
    return mention.type === 'MemberExpression' && isStrange(mention.object);
  });
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
