/** Questions about single AST nodes. Nothing here looks at scopes or at the order of execution. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../model.ts';

export type FunctionNode =
  | TSESTree.FunctionDeclaration
  | TSESTree.FunctionExpression
  | TSESTree.ArrowFunctionExpression;
export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;
export type CallNode = TSESTree.CallExpression | TSESTree.NewExpression;

/**
 * A body of code that is run as one piece and has its own receiver or its own variables: a function, the
 * initializer of a class field, a static block, or the program.
 */
export type Unit = FunctionNode | FieldNode | TSESTree.StaticBlock | TSESTree.Program;
export type FieldNode = TSESTree.PropertyDefinition | TSESTree.AccessorProperty;

export function isFunction(node: Node): node is FunctionNode {
  return (
    node.type === 'ArrowFunctionExpression' ||
    node.type === 'FunctionExpression' ||
    node.type === 'FunctionDeclaration'
  );
}

export function isClass(node: Node): node is ClassNode {
  return node.type === 'ClassDeclaration' || node.type === 'ClassExpression';
}

export function isField(node: Node): node is FieldNode {
  return node.type === 'PropertyDefinition' || node.type === 'AccessorProperty';
}

/** Whether two expressions are the same name. */
export function isSameName(left: Node, right: Node): boolean {
  const [a, b] = [unwrap(left), unwrap(right)];
  return a.type === 'Identifier' && b.type === 'Identifier' && a.name === b.name;
}

/** Whether a loop of its function stands around it. */
export function isInLoop({ parent }: Node): boolean {
  for (let around = parent; around && !isFunction(around); around = around.parent) if (isLoop(around)) return true;
  return false;
}

export function isLoop(node: Node): boolean {
  switch (node.type) {
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      return true;
    default:
      return false;
  }
}

/** Units of nodes far below them: a term of a long sum is as deep in the tree as the sum is long. */
const farUnits = new WeakMap<Node, Unit>();
const FAR = 64;

/** The unit that runs `node`; for a unit itself, the unit around it. */
export function unitOf(node: Node): Unit {
  let passed: Node[] | null = null;
  let child: Node = node;
  let steps = 0;
  for (let parent = node.parent; parent; child = parent, parent = parent.parent) {
    const unit = isUnitFor(parent, child) ? parent : ++steps < FAR ? undefined : farUnits.get(parent);
    if (unit) {
      for (const one of passed ?? []) farUnits.set(one, unit);
      return unit;
    }
    if (steps >= FAR) (passed ??= []).push(parent);
  }
  return child as TSESTree.Program;
}

/** Nodes by the unit that runs them. */
export function byUnit<T extends Node>(nodes: readonly T[]): ReadonlyMap<Unit, readonly T[]> {
  const found = new Map<Unit, T[]>();
  for (const node of nodes) {
    const unit = unitOf(node);
    const list = found.get(unit);
    if (list) list.push(node);
    else found.set(unit, [node]);
  }
  return found;
}

function isUnitFor(parent: Node, child: Node): parent is Unit {
  if (isFunction(parent) || parent.type === 'StaticBlock' || parent.type === 'Program') return true;
  // A computed key is evaluated outside, with the class.
  return isField(parent) && child === parent.value;
}

/** The node at which a unit runs that runs where it stands, once and at once: `(() => { … })()`, a static block or field. */
export function immediateCall(unit: Unit): Node | null {
  if (unit.type === 'StaticBlock') return unit;
  if (isField(unit)) return unit.static ? unit : null;
  return isFunction(unit) && !unit.async && !unit.generator ? callOnTheSpot(unit) : null;
}

/**
 * The call whose callee or tag is the function itself, or the class that it constructs: `(async () => { … })()`,
 * `new (class { constructor() { … } })()`; not all of an async function or generator runs there.
 */
export function callOnTheSpot(unit: FunctionNode): CallNode | null {
  const member = classOfMember(unit);
  if (member && !member.isConstructor) return null;
  const callee = wrapped(member ? member.owner : unit);
  const { parent } = callee;
  if (!member && parent?.type === 'TaggedTemplateExpression' && parent.tag === callee) return taggedCall(parent);
  if (parent?.type === 'NewExpression' && parent.callee === callee) return parent;
  return !member && parent?.type === 'CallExpression' && parent.callee === callee ? parent : null;
}

/** The class that a method, accessor, field or static block belongs to. */
export function classOfMember(unit: Unit): { owner: ClassNode; isStatic: boolean; isConstructor: boolean } | null {
  const member = isField(unit) || unit.type === 'StaticBlock' ? unit : unit.parent;
  if (!member) return null;
  if (member.type !== 'MethodDefinition' && member.type !== 'StaticBlock' && !isField(member)) return null;
  if (member.type === 'MethodDefinition' && member.value !== unit) return null;
  if (isField(member) && member !== unit) return null;
  const owner = member.parent.parent;
  if (member.type === 'StaticBlock') return { owner, isStatic: true, isConstructor: false };
  return {
    owner,
    isStatic: member.static,
    isConstructor: member.type === 'MethodDefinition' && member.kind === 'constructor',
  };
}

export function isArrow(unit: Node): unit is TSESTree.ArrowFunctionExpression {
  return unit.type === 'ArrowFunctionExpression';
}

/** The unit whose `this` and `arguments` are meant at a place: arrows look outwards. */
export function receiverUnitOf(place: Node): Unit {
  let unit = unitOf(place);
  while (isArrow(unit)) unit = unitOf(unit);
  return unit;
}

/** Whether what is thrown there is caught in the same unit. */
export function isCaught(node: Node): boolean {
  const unit = unitOf(node);
  for (let child = node, parent = node.parent; parent && child !== unit; child = parent, parent = parent.parent) {
    if (parent.type === 'TryStatement' && parent.block === child && parent.handler) return true;
  }
  return false;
}

/** `undefined` or `null`, written as such. */
export function isNothing(node: Node): boolean {
  return (node.type === 'Identifier' && node.name === 'undefined') || (node.type === 'Literal' && node.value === null && !('regex' in node));
}

/** Sees through what leaves the value as it is: parentheses, TypeScript's assertions, optional chains, and the `(0, module.name)` by which compilers call what they import. */
export function unwrap(node: Node): Node {
  let current = node;
  for (;;) {
    switch (current.type) {
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
      case 'TSTypeAssertion':
      case 'TSInstantiationExpression':
      case 'ChainExpression':
        current = current.expression;
        continue;
      case 'SequenceExpression': {
        const [zero, member, third] = current.expressions;
        if (third || zero?.type !== 'Literal' || zero.value !== 0 || member?.type !== 'MemberExpression') return current;
        current = member;
        continue;
      }
      default:
        break;
    }
    // Some parsers keep parentheses as nodes; they are not in the ESTree types.
    if ((current.type as string) === 'ParenthesizedExpression') {
      current = (current as unknown as { expression: Node }).expression;
      continue;
    }
    return current;
  }
}

/** `a` of `a.b.c`. */
export function baseOf(node: Node): Node {
  let base = unwrap(node);
  while (base.type === 'MemberExpression') base = unwrap(base.object);
  return base;
}

/** The name in `name` or `name = default`. */
export function boundName(value: Node): Node {
  return value.type === 'AssignmentPattern' ? value.left : value;
}

/** Climbs out of what `unwrap` sees through: the outermost node with the same value. */
export function wrapped(node: Node): Node {
  let current = node;
  while (current.parent && unwrap(current.parent) !== current.parent && unwrap(current.parent) === unwrap(current)) {
    current = current.parent;
  }
  return current;
}

/** Whether `inner` stands inside `outer`, or is it. */
export function contains(outer: Node, inner: Node): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}

/** The names of variables that have a symbol of the module, by the places where they stand. */
const SYMBOL_KEYS = new WeakMap<Node, string>();

/** How the name of a property begins whose key is such a variable. */
const SYMBOL_KEY = '@[';

/** Says that the identifier stands for a symbol of the module, which goes by that name. */
export function markSymbolKey(identifier: Node, name: string): void {
  SYMBOL_KEYS.set(identifier, `${SYMBOL_KEY}${name}]`);
}

/** The variable that has the symbol which is a key of that name; null for any other name. */
export function symbolOfKey(name: string): string | null {
  return name.startsWith(SYMBOL_KEY) ? name.slice(SYMBOL_KEY.length, -1) : null;
}

/** Whether a property of that name has a symbol as its key. */
export function isSymbolName(name: string): boolean {
  return name.startsWith('@@') || name.startsWith(SYMBOL_KEY);
}

/** The name of a property key or member access when the source shows it; private names keep their `#`. */
export function keyName(key: Node, computed: boolean): string | null {
  if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  if (key.type === 'Identifier') return computed ? (SYMBOL_KEYS.get(key) ?? null) : key.name;
  if (key.type === 'Literal') return String(key.value);
  // Well-known symbols: `[Symbol.iterator]` is `@@iterator`, as the specification writes it.
  if (computed && key.type === 'MemberExpression' && key.object.type === 'Identifier' && key.object.name === 'Symbol' && !key.computed && key.property.type === 'Identifier') {
    return `@@${key.property.name}`;
  }
  if (key.type === 'TemplateLiteral' && key.expressions.length === 0) return key.quasis[0]?.value.cooked ?? null;
  return null;
}

export function memberName(node: TSESTree.MemberExpression): string | null {
  return keyName(node.property, node.computed);
}

/** The name that an expression ends with, `close` in `handle.close`; null where it has none. */
export function lastName(expression: Node): string | null {
  const node = unwrap(expression);
  return node.type === 'Identifier' ? node.name : node.type === 'MemberExpression' ? memberName(node) : null;
}

/** What a person would call this function, class or expression in a sentence. */
export function nameOf(node: Node): string | null {
  return (isFunction(node) || isClass(node)) && node.id ? node.id.name : placedName(node);
}

/** The name of the place that an expression is put into, which is not the one that a function expression has for itself. */
export function placedName({ parent }: Node): string | null {
  if (!parent) return null;
  switch (parent.type) {
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' ? parent.id.name : null;
    case 'AssignmentExpression':
      if (parent.left.type === 'Identifier') return parent.left.name;
      return parent.left.type === 'MemberExpression' ? memberName(parent.left) : null;
    case 'MethodDefinition': {
      const name = keyName(parent.key, parent.computed);
      if (name !== 'constructor') return name;
      const owner = nameOf(parent.parent.parent);
      return owner ?? 'the constructor';
    }
    case 'Property':
    case 'PropertyDefinition':
    case 'AccessorProperty':
      return keyName(parent.key, parent.computed);
    default:
      return null;
  }
}

/** The names of all places that `a = b = expression` puts it into, the nearest first. */
export function placedNames(expression: Node): readonly string[] {
  const name = placedName(expression);
  const { parent } = expression;
  const more = parent?.type === 'AssignmentExpression' && parent.operator === '=' && parent.right === expression ? placedNames(wrapped(parent)) : [];
  return name === null ? more : [name, ...more];
}

/** The name of `[...list]` or `(...list) =>`: it stands for the array that is made there. */
export function isRestList(node: Node): boolean {
  return node.parent?.type === 'RestElement' && node.parent.argument === node && node.parent.parent.type !== 'ObjectPattern';
}

/** The same of a function's parameters only. */
export function isRestParameter(node: Node): boolean {
  return isRestList(node) && node.parent?.parent !== undefined && isFunction(node.parent.parent);
}

/** `...list`, for a call that takes all arguments as one list. */
export function spreadOf(list: Node): TSESTree.SpreadElement {
  // It stands where the list does; what else the list has is of no interest.
  return { ...list, type: 'SpreadElement', argument: list } as unknown as TSESTree.SpreadElement;
}

/** The call-like expressions: a call, `new`, a tagged template. */
export type Call = TSESTree.CallExpression | TSESTree.NewExpression | TSESTree.TaggedTemplateExpression;

export function calleeOf(call: Call): Node {
  return unwrap(call.type === 'TaggedTemplateExpression' ? call.tag : call.callee);
}

export function argumentsOf(call: Call): readonly Node[] {
  return call.type === 'TaggedTemplateExpression' ? call.quasi.expressions : call.arguments;
}

/** What a view of a call was made from. */
const written = new WeakMap<Node, Node>();

/** The node of the source that a call stands for: a view of one has the same place, and is no child of what is around it. */
export function writtenAs(call: Node): Node {
  return written.get(call) ?? call;
}

const shifted = new WeakMap<TSESTree.CallExpression, TSESTree.CallExpression>();

/** The call as the forwarded function sees it: without the receiver argument. */
export function shiftedCall(call: TSESTree.CallExpression): TSESTree.CallExpression {
  let view = shifted.get(call);
  if (!view) {
    shifted.set(call, (view = { ...call, arguments: call.arguments.slice(1) }));
    written.set(view, call);
  }
  return view;
}

const applied = new WeakMap<TSESTree.CallExpression, TSESTree.CallExpression>();

/** The call as a function sees it that is applied to all of a list: `f.apply(receiver, list)`, `Reflect.apply(f, receiver, list)`. */
export function appliedCall(call: TSESTree.CallExpression, list: Node | undefined): TSESTree.CallExpression {
  let view = applied.get(call);
  if (!view) {
    applied.set(call, (view = { ...call, arguments: list ? [spreadOf(list)] : [] }));
    written.set(view, call);
  }
  return view;
}

const tagged = new WeakMap<TSESTree.TaggedTemplateExpression, TSESTree.CallExpression>();

/** A template with a tag as the call that it is: the strings come first. */
export function taggedCall(template: TSESTree.TaggedTemplateExpression): TSESTree.CallExpression {
  let view = tagged.get(template);
  if (!view) {
    // The list of the strings is no expression of the source; the template stands for it.
    view = { ...template, type: 'CallExpression', callee: template.tag, arguments: [template.quasi, ...template.quasi.expressions], optional: false } as unknown as TSESTree.CallExpression;
    tagged.set(template, view);
    written.set(view, template);
  }
  return view;
}

const accessed = new WeakMap<Node, TSESTree.CallExpression>();

/** A read or write that runs a getter or setter as the call that it is: what is written is the argument. */
export function accessorCall(use: TSESTree.AssignmentExpression | TSESTree.MemberExpression): TSESTree.CallExpression {
  let view = accessed.get(use);
  if (!view) {
    const isWrite = use.type === 'AssignmentExpression';
    view = { ...use, type: 'CallExpression', callee: isWrite ? use.left : use, arguments: isWrite ? [use.right] : [], optional: false } as unknown as TSESTree.CallExpression;
    accessed.set(use, view);
    written.set(view, use);
  }
  return view;
}

export function constructorOf(owner: TSESTree.ClassDeclaration | TSESTree.ClassExpression): TSESTree.FunctionExpression | null {
  for (const member of owner.body.body) {
    if (member.type === 'MethodDefinition' && member.kind === 'constructor' && member.value.type === 'FunctionExpression') return member.value;
  }
  return null;
}

/** The access of a property as code has it: `.name`, `[0]`, `["a b"]`, `[Symbol.dispose]`. */
export function accessText(name: string | null): string {
  if (name === null) return '[…]';
  if (name.startsWith('@@')) return `[Symbol.${name.slice(2)}]`;
  const symbol = symbolOfKey(name);
  if (symbol !== null) return `[${symbol}]`;
  if (/^\d+$/.test(name)) return `[${name}]`;
  return /^#?[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? `.${name}` : `["${name}"]`;
}

/** How an expression is written, shortened: text for a person. */
export function pathText(node: Node, depth = 0): string {
  const inner = unwrap(node);
  if (depth > 6) return '…';
  switch (inner.type) {
    case 'Identifier':
      return inner.name;
    case 'ThisExpression':
      return 'this';
    case 'Super':
      return 'super';
    case 'MemberExpression':
      return pathText(inner.object, depth + 1) + accessText(memberName(inner));
    case 'CallExpression':
      return `${pathText(inner.callee, depth + 1)}()`;
    default:
      return '…';
  }
}
