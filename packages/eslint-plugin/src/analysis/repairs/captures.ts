/** What a closure names from around it, and which values stand for that where the closure is made. */
import type { TSESTree } from '@typescript-eslint/utils';
import { variableWrites } from '../heap/bindings.ts';
import { isSettledAt, type Write } from '../heap/cells.ts';
import { fieldCut } from '../heap/cuts.ts';
import { fieldWrites, lifetimeOf } from '../heap/fields.ts';
import type { Graph } from '../heap/graph.ts';
import { containerOf } from '../heap/kinds.ts';
import type { Activation, GraphNode } from '../heap/nodes.ts';
import { unregisterCallsIn } from '../heap/registration-calls.ts';
import type { Node, Variable } from '../model.ts';
import { classOfMember, contains, type FunctionNode, isArrow, isField, isFunction, memberName, nameOf, receiverUnitOf, unitOf, unwrap } from '../syntax/nodes.ts';

/** `this` or a variable of a scope around the closure, globals left out. */
export interface Captured {
  /** Null for `this`. */
  readonly variable: Variable | null;
  readonly tokens: readonly Node[];
}

/** A value that exists where the closure is made and can be given to it. */
export interface Value {
  /** How it is written there: `conn`, `this.#ptr`. */
  readonly text: string;
  /** What it can be called. */
  readonly name: string;
  /** The expressions in the closure that mean it. */
  readonly occurrences: readonly Node[];
  readonly captured: Captured;
  /** What the value is in a run, where it is not what the occurrences are: a copy. */
  readonly copy?: (activation: Activation) => readonly GraphNode[];
}

/**
 * Everything the closure captures, or null when it names something that means another thing elsewhere: `arguments`,
 * `super`, `new.target`, a direct eval, a type of the surrounding function.
 */
export function capturedBy(graph: Graph, closure: FunctionNode, text: string): readonly Captured[] | null {
  const { scopes, survey } = graph;
  if (survey.withs.length > 0 || survey.evals.some((call) => contains(closure, call))) return null;
  if (/\bnew\s*\.\s*target\b/.test(text.slice(...closure.range))) return null;
  const isAtModuleLevel = unitOf(closure).type === 'Program';
  const found = new Map<Variable | null, Node[]>();
  for (const { identifier, resolved } of scopes.manager.acquire(closure)?.through ?? []) {
    if (identifier.name === 'arguments' && isArrow(closure)) return null;
    if (!resolved || resolved.defs.length === 0 || contains(closure, resolved.scope.block)) continue;
    // A name of the module means the same wherever the closure is made; at module level it may be the target.
    if (scopes.isSingleton(resolved.scope) && !isAtModuleLevel) continue;
    if (isType(identifier)) {
      if (scopes.isSingleton(resolved.scope)) continue;
      return null;
    }
    const tokens = found.get(resolved);
    if (tokens) tokens.push(identifier);
    else found.set(resolved, [identifier]);
  }
  if (isArrow(closure)) {
    const tokens = survey.receiversOf(receiverUnitOf(closure)).filter((token) => contains(closure, token));
    if (tokens.some((token) => token.type === 'Super')) return null;
    if (tokens.length > 0) found.set(null, [...tokens]);
  }
  return [...found]
    .map(([variable, tokens]) => ({ variable, tokens }))
    .sort((a, b) => start(a.tokens[0]) - start(b.tokens[0]));
}

function start(node: Node | undefined): number {
  return node?.range[0] ?? 0;
}

/** Only names of values can be passed; a type parameter of the function around cannot. */
function isType(identifier: Node): boolean {
  const { parent } = identifier;
  return parent?.type === 'TSTypeReference' || parent?.type === 'TSTypeQuery' || parent?.type === 'TSQualifiedName';
}

/** Whether the value at `place`, a part of the run `activation`, is the final one. */
function isFinalAt(writes: readonly Write[], place: Node, activation: Activation, lifetime: Node | null): boolean {
  return isSettledAt(writes, { node: place, activation }, lifetime) && writes.every((write) => write.isBinding || !contains(place, write.at));
}

/** Whether the closure, made in `activation`, could as well get what the variable holds at `place`. */
export function isFixedVariable(graph: Graph, variable: Variable, place: Node, activation: Activation, isEvalTrusted = false): boolean {
  for (const def of variable.defs) {
    const declared = def.node as Node;
    if (isOpenBinding(variable, declared)) return false;
    if ((def.type as string) === 'FunctionName') continue;
    const isParameter = (def.type as string) === 'Parameter';
    if ((def.name as Node).range[0] > place.range[0] || (!isParameter && contains(declared, place))) return false;
  }
  const run = graph.runOf(variable.scope, activation);
  // That a text for `eval` gives another value to a name is nothing that the file shows.
  const writes = variableWrites(graph, variable, run).filter(({ at }) => !isEvalTrusted || !graph.survey.evals.some((one) => one === at));
  return isFinalAt(writes, place, activation, variable.scope.block);
}

/** `export let` in a namespace is a property of the namespace, which anybody can set. */
function isOpenBinding(variable: Variable, declared: Node): boolean {
  return (variable.scope.type as string) === 'tsModule' && declared.type === 'VariableDeclarator' && declared.parent.kind !== 'const';
}

/**
 * The smallest expressions around the tokens whose values `isFree` accepts, as values; null when some use of the name
 * is no plain read of a property, or when what is read may change after `place`.
 */
export function readsOf(
  graph: Graph,
  captured: Captured,
  place: Node,
  activation: Activation,
  text: string,
  isFree: (node: GraphNode) => boolean,
): readonly Value[] | null {
  if (!isReadOnly(captured)) return null;
  const values = new Map<string, Value & { occurrences: Node[] }>();
  const answers = new Map<string, ReadKind>();
  // The same words mean the same value: nothing is written to any part of it any more.
  const kindOf = (access: TSESTree.MemberExpression): ReadKind => {
    const written = text.slice(...access.range);
    let kind = answers.get(written);
    if (!kind) answers.set(written, (kind = readKind(graph, access, place, activation, isFree)));
    return kind;
  };
  for (const token of captured.tokens) {
    const read = readAround(token, kindOf);
    if (!read) return null;
    const written = text.slice(...read.range);
    const known = values.get(written);
    if (known) known.occurrences.push(read);
    else values.set(written, { text: written, name: nameFor(read), occurrences: [read], captured });
  }
  return [...values.values()];
}

/** Whether every use of the name is at most a read of a property, by the look of it. */
export function isReadOnly({ tokens }: Captured): boolean {
  return tokens.every((token) => readAround(token, (access) => (isOnlyRead(access) ? 'free' : 'leads')) !== null);
}

/** `leads`: what is read still keeps the target, so a part of it is needed. */
type ReadKind = 'free' | 'leads' | 'changes';

function readKind(graph: Graph, access: TSESTree.MemberExpression, place: Node, activation: Activation, isFree: (node: GraphNode) => boolean): ReadKind {
  if (!isFixedField(graph, access, place, activation)) return 'changes';
  return isFree(graph.value(access, activation)) ? 'free' : 'leads';
}

function readAround(token: Node, kindOf: (access: TSESTree.MemberExpression) => ReadKind): TSESTree.MemberExpression | null {
  let current: Node = token;
  for (;;) {
    const { parent } = current;
    if (!parent) return null;
    if (unwrap(parent) !== parent && parent.type !== 'ChainExpression') {
      current = parent;
      continue;
    }
    if (parent.type !== 'MemberExpression' || parent.object !== current) return null;
    // Cutting a longer optional chain in two would lose what the rest of it skips.
    if (parent.optional && parent.parent.type !== 'ChainExpression') return null;
    if (memberName(parent) === null) return null;
    current = parent;
    switch (kindOf(parent)) {
      case 'free':
        return isOnlyRead(parent) ? parent : null;
      case 'leads':
        continue;
      case 'changes':
        return null;
    }
  }
}

/** Whether the property has its final value at `place`, as far as this file shows. */
function isFixedField(graph: Graph, access: TSESTree.MemberExpression, place: Node, activation: Activation): boolean {
  const name = memberName(access);
  return graph.concrete(graph.value(access.object, activation)).every(({ node }) => {
    const all = fieldWrites(graph, node, name ?? '');
    // What a getter gives by then need not be what it gives in the end, and it may do something.
    if (all.some(({ computedBy }) => computedBy !== undefined)) return false;
    if (all.length === 0 && !isFixedContainer(graph, node, name ?? '', place, activation)) return false;
    const writes = all.filter((write) => !comesWithUnregister(graph, write) && !isWrittenFirst(graph, write, place));
    return isFinalAt(writes, place, activation, lifetimeOf(node));
  });
}

/** Whether a list or table says the same of its members for good: one that was made without any is there to be filled. */
function isFixedContainer(graph: Graph, node: GraphNode, name: string, place: Node, activation: Activation): boolean {
  const container = containerOf(graph, node);
  if (container === null || !(/^(?:length|size|\d+)$/.test(name)) || node.what.kind !== 'object') return true;
  if (container === 'bytes') return name === 'length';
  const { origin } = node.what;
  const isFilled = origin.type === 'ArrayExpression' ? origin.elements.length > 0 : origin.type !== 'NewExpression' || origin.arguments.length > 0;
  return isFilled && graph.isSettled(node) && graph.mutations(node).every((mutation) => mutation.kind === 'access' || ('write' in mutation && isSettledAt([mutation.write], { node: place, activation }, lifetimeOf(node))));
}

/** Whether the object has the property by then, for good, as far as the writes say it that count. */
export function isFieldThere(graph: Graph, node: GraphNode, name: string, at: { readonly node: Node; readonly activation: Activation }, isCounted: (write: Write) => boolean = () => true): boolean {
  const writes = fieldWrites(graph, node, name).filter(isCounted);
  const isThere = writes.length > 0 && writes.every(({ computedBy, because }) => !computedBy && because === undefined);
  return isThere && isSettledAt(writes, at, lifetimeOf(node)) && fieldCut(graph, node, name, writes) === undefined;
}

/** Whether a method finds the field as the constructor or the class left it, for good. */
export function isMadeWith(graph: Graph, node: GraphNode, name: string, place: Node): boolean {
  const writes = fieldWrites(graph, node, name);
  return writes.length > 0 && writes.every((write) => !write.computedBy && write.because === undefined && (isField(unitOf(write.at)) || isField(write.at) || isWrittenFirst(graph, write, place)));
}

/** A method that writes the field and drops the registration ends the time in which the copy is of interest. */
function comesWithUnregister(graph: Graph, write: Write): boolean {
  const unit = unitOf(write.at);
  return unit.type !== 'Program' && unregisterCallsIn(graph, unit).length > 0;
}

/** A constructor's write, seen from a method that the constructor does not call before it. */
function isWrittenFirst(graph: Graph, write: Write, place: Node): boolean {
  const constructor = unitOf(write.at);
  const written = classOfMember(constructor);
  const unit = receiverUnitOf(place);
  const reading = classOfMember(unit);
  if (written?.isConstructor !== true || !reading || reading.isStatic || reading.isConstructor || reading.owner !== written.owner || isField(unit)) return false;
  const calls = graph.survey.accessesOf(nameOf(unit) ?? '');
  return calls.every((access) => !contains(constructor, access) || access.range[0] > write.at.range[1]);
}

/** A copy can neither be assigned to nor be the receiver that a method call needs. */
export function isOnlyRead(access: TSESTree.MemberExpression): boolean {
  let node: Node = access;
  while (node.parent && unwrap(node.parent) !== node.parent) node = node.parent;
  const { parent } = node;
  switch (parent?.type) {
    case 'AssignmentExpression':
    case 'AssignmentPattern':
      return parent.left !== node;
    case 'CallExpression':
      return parent.callee !== node;
    case 'TaggedTemplateExpression':
      return parent.tag !== node;
    case 'UnaryExpression':
      return parent.operator !== 'delete';
    case 'ForInStatement':
    case 'ForOfStatement':
      return parent.left !== node;
    case 'Property':
      return parent.parent.type !== 'ObjectPattern';
    case 'UpdateExpression':
    case 'ArrayPattern':
    case 'RestElement':
      return false;
    default:
      return true;
  }
}

/** What a parameter for the property can be called. */
export function nameFor(access: TSESTree.MemberExpression): string {
  const name = memberName(access)?.replace(/^[#_$]+/, '') ?? '';
  return isIdentifier(name) ? name : 'value';
}

const RESERVED = /^(?:await|break|case|catch|class|const|continue|debugger|default|delete|do|else|enum|export|extends|false|finally|for|function|if|implements|import|in|instanceof|interface|let|new|null|package|private|protected|public|return|static|super|switch|this|throw|true|try|typeof|var|void|while|with|yield|arguments|eval|undefined)$/;

export function isIdentifier(name: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) && !RESERVED.test(name);
}

/** Whether a value is certainly a function, or one of several, that does without its receiver. */
export function ignoresReceiver(graph: Graph, value: GraphNode): boolean {
  const values = graph.concrete(value);
  const callables = graph.callables(value);
  return values.length > 0 && callables.length === values.length && callables.every(({ fn }) => isFunction(fn) && hasNoReceiver(graph, fn));
}

function hasNoReceiver(graph: Graph, fn: Node): boolean {
  if (isFunction(fn) && isArrow(fn)) return true;
  // A direct eval may say `this`.
  return isFunction(fn) && graph.survey.receiversOf(fn).length === 0 && graph.survey.receiverCaptor(fn) === null && graph.survey.evals.length === 0;
}

/** `this`, a variable, or a property of one. */
export function isName(node: Node): boolean {
  return node.type === 'Identifier' || node.type === 'ThisExpression' || (node.type === 'MemberExpression' && !node.optional && memberName(node) !== null && isName(node.object));
}
