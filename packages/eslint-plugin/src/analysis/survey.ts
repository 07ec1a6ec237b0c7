/**
 * One walk over a file that has something to analyse: an index of the few kinds of nodes that every later question
 * starts from. Files that mention no weak API never get here.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node, Source } from './model.ts';
import { type ClassNode, type FunctionNode, isArrow, isFunction, memberName, nameOf, type Unit, unitOf, unwrap } from './syntax.ts';

/** Tokens in nested arrows (or a direct eval) that reach for `this` or `arguments` of the unit around them. */
export interface ReceiverCaptor {
  readonly token: Node;
  readonly tokens: Node[];
  readonly by: Node;
}

export class Survey {
  /** Member expressions by property name; those without a readable name are under `null`. */
  readonly #members = new Map<string | null, TSESTree.MemberExpression[]>();
  readonly classes: ClassNode[] = [];
  /** All functions in the order of the source. */
  readonly functions: FunctionNode[] = [];
  readonly #named = new Map<string, FunctionNode[]>();
  readonly #callsByName = new Map<string, (TSESTree.CallExpression | TSESTree.NewExpression)[]>();
  readonly calls: (TSESTree.CallExpression | TSESTree.NewExpression)[] = [];
  readonly #returns = new Map<Unit, Node[]>();
  readonly #yields = new Map<Unit, Node[]>();
  /** Mentions of `this` and `super` by the unit whose receiver they mean. */
  readonly #receivers = new Map<Unit, Node[]>();
  /** Arrows (and direct evals) that reach for `this` or `arguments` of the unit around them. */
  readonly #capturedReceivers = new Map<Unit, ReceiverCaptor>();
  readonly #capturedArguments = new Map<Unit, ReceiverCaptor>();
  readonly #writes = new Map<string, readonly TSESTree.MemberExpression[]>();
  #hasStaticStores: boolean | undefined;
  readonly #superMethods = new Set<Unit>();
  readonly #awaits = new Set<Unit>();
  readonly #argumentsUsers = new Set<Unit>();
  readonly throws: Node[] = [];
  readonly withs: TSESTree.WithStatement[] = [];
  readonly registryMentions: Node[] = [];
  /** Direct evals: code that sees every variable in scope. */
  readonly evals: TSESTree.CallExpression[] = [];

  constructor(source: Source) {
    // An explicit stack: generated files nest deeper than the call stack.
    const stack: Node[] = [source.ast];
    for (let node = stack.pop(); node; node = stack.pop()) {
      this.#visit(node);
      const keys = source.visitorKeys[node.type];
      if (!keys) continue;
      for (let at = keys.length - 1; at >= 0; at--) {
        const child = (node as unknown as Record<string, unknown>)[keys[at] as string];
        if (Array.isArray(child)) {
          for (let index = child.length - 1; index >= 0; index--) push(stack, child[index], node);
        } else {
          push(stack, child, node);
        }
      }
    }
  }

  /** Every `x.name` of the file. */
  accessesOf(name: string): readonly TSESTree.MemberExpression[] {
    return this.#members.get(name) ?? [];
  }

  returnsOf(unit: Unit): readonly Node[] {
    return this.#returns.get(unit) ?? [];
  }

  yieldsOf(unit: Unit): readonly Node[] {
    return this.#yields.get(unit) ?? [];
  }

  /** Every `this` that means the receiver of `unit`, those in nested arrows included. */
  receiversOf(unit: Unit): readonly Node[] {
    return this.#receivers.get(unit) ?? [];
  }

  /** The first nested arrow or eval because of which the receiver of `unit` lives in an environment. */
  receiverCaptor(unit: Unit): ReceiverCaptor | null {
    return this.#capturedReceivers.get(unit) ?? null;
  }

  argumentsCaptor(unit: Unit): ReceiverCaptor | null {
    return this.#capturedArguments.get(unit) ?? null;
  }

  /** Whether the method names `super`, which makes it keep the object it was defined on. */
  usesSuper(method: FunctionNode): boolean {
    return this.#superMethods.has(method);
  }

  /** Whether the function itself can be suspended by an `await`. */
  awaits(fn: FunctionNode): boolean {
    return this.#awaits.has(fn);
  }

  /** Whether `arguments` occurs in the function or in an arrow inside it. */
  namesArguments(fn: FunctionNode): boolean {
    return this.#argumentsUsers.has(fn);
  }

  /** Whether the file may write a property of that name after the object was made; the answer goes by the name alone. */
  mayWrite(name: string): boolean {
    this.#hasStaticStores ??= ['assign', 'defineProperty', 'defineProperties', 'set'].some((method) =>
      this.callsNamed(method).some(({ callee }) => callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && /^(Object|Reflect)$/.test(callee.object.name)),
    );
    if (this.#hasStaticStores) return true;
    return this.writesOf(name).length > 0;
  }

  /** The accesses by which the file writes a property of that name. */
  writesOf(name: string): readonly TSESTree.MemberExpression[] {
    let writes = this.#writes.get(name);
    if (!writes) this.#writes.set(name, (writes = this.accessesOf(name).filter((access) => isWriteTarget(access))));
    return writes;
  }

  /** The functions written inside `block`, nested ones included. */
  functionsIn(block: Node): readonly FunctionNode[] {
    const first = firstFrom(this.functions, block.range[0]);
    const found: FunctionNode[] = [];
    for (let at = first; at < this.functions.length; at++) {
      const fn = this.functions[at] as FunctionNode;
      if (fn.range[0] >= block.range[1]) break;
      found.push(fn);
    }
    return found;
  }

  /** Methods, and functions assigned to properties, by the property's name. */
  unitsNamed(name: string): readonly FunctionNode[] {
    return this.#named.get(name) ?? [];
  }

  /** Calls whose callee is, or ends in, this name; those of `super(…)` under `super`. */
  callsNamed(name: string): readonly (TSESTree.CallExpression | TSESTree.NewExpression)[] {
    return this.#callsByName.get(name) ?? [];
  }

  #addCall(call: TSESTree.CallExpression | TSESTree.NewExpression): void {
    this.calls.push(call);
    const callee = unwrap(call.callee);
    let name: string | null = null;
    if (callee.type === 'Identifier') name = callee.name;
    else if (callee.type === 'MemberExpression') name = memberName(callee);
    else if (callee.type === 'Super') name = 'super';
    if (name !== null) add(this.#callsByName, name, call);
  }

  #visit(node: Node): void {
    if (isFunction(node)) {
      this.functions.push(node);
      const name = nameOf(node);
      if (name !== null) add(this.#named, name, node);
    }
    switch (node.type) {
      case 'MemberExpression': {
        add(this.#members, memberName(node), node);
        break;
      }
      case 'CallExpression':
        this.#addCall(node);
        if (!node.optional && isEval(unwrap(node.callee))) {
          this.evals.push(node);
          this.#capture(node, true);
        }
        break;
      case 'NewExpression':
        this.#addCall(node);
        break;
      case 'ReturnStatement':
        if (node.argument) add(this.#returns, unitOf(node), node.argument);
        break;
      case 'YieldExpression':
        if (node.argument) add(this.#yields, unitOf(node), node.argument);
        break;
      case 'ArrowFunctionExpression':
        if (node.body.type !== 'BlockStatement') add(this.#returns, node, node.body);
        break;
      case 'ThisExpression':
        this.#capture(node, false);
        break;
      case 'Super':
        this.#capture(node, false);
        break;
      case 'Identifier':
        if (node.name === 'arguments') this.#captureArguments(node);
        else if (node.name === 'FinalizationRegistry') this.registryMentions.push(node);
        break;
      case 'AwaitExpression':
        this.#awaits.add(unitOf(node));
        break;
      case 'ForOfStatement':
        if (node.await) this.#awaits.add(unitOf(node));
        break;
      case 'ClassDeclaration':
      case 'ClassExpression':
        this.classes.push(node);
        break;
      case 'WithStatement':
        this.withs.push(node);
        break;
      case 'ThrowStatement':
        this.throws.push(node.argument);
        break;
      default:
        break;
    }
  }

  #capture(token: Node, byEval: boolean): void {
    let unit = unitOf(token);
    let by: Node | null = null;
    while (isArrow(unit)) {
      by = unit;
      unit = unitOf(unit);
    }
    if (byEval) {
      // The code given to a direct eval may name anything that is in scope.
      if (!this.#capturedReceivers.has(unit)) this.#capturedReceivers.set(unit, { token, tokens: [token], by: by ?? unit });
      if (!this.#capturedArguments.has(unit)) this.#capturedArguments.set(unit, { token, tokens: [token], by: by ?? unit });
      return;
    }
    if (token.type === 'Super' && isFunction(unit)) this.#superMethods.add(unit);
    add(this.#receivers, unit, token);
    if (by) capture(this.#capturedReceivers, unit, token, by);
  }

  #captureArguments(token: TSESTree.Identifier): void {
    const parent = token.parent;
    if (parent.type === 'MemberExpression' && parent.property === token && !parent.computed) return;
    if (parent.type === 'Property' && parent.key === token && !parent.computed && !parent.shorthand) return;
    let unit = unitOf(token);
    let by: Node | null = null;
    while (isArrow(unit)) {
      by = unit;
      unit = unitOf(unit);
    }
    this.#argumentsUsers.add(unit);
    if (by && isFunction(unit)) capture(this.#capturedArguments, unit, token, by);
  }
}

/** The index of the first function that starts at or after `start`. */
function firstFrom(functions: readonly FunctionNode[], start: number): number {
  let low = 0;
  let high = functions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((functions[middle] as FunctionNode).range[0] < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isWriteTarget(access: Node): boolean {
  const { parent } = access;
  switch (parent?.type) {
    case 'AssignmentExpression':
    case 'ForOfStatement':
    case 'ForInStatement':
      return parent.left === access;
    case 'CallExpression':
    case 'MemberExpression':
    case 'VariableDeclarator':
    case 'ReturnStatement':
    case 'ExpressionStatement':
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'ConditionalExpression':
    case 'ArrowFunctionExpression':
    case 'ArrayExpression':
    case 'TemplateLiteral':
    case 'SpreadElement':
    case 'AwaitExpression':
    case 'IfStatement':
      return false;
    case 'UnaryExpression':
      return parent.operator === 'delete';
    default:
      // Patterns, assertions around a target, and whatever else: look closer.
      return true;
  }
}

function isEval(callee: Node): boolean {
  return callee.type === 'Identifier' && callee.name === 'eval';
}

function push(stack: Node[], child: unknown, parent: Node): void {
  if (child === null || typeof child !== 'object' || !('type' in child)) return;
  const node = child as Node;
  // ESLint and typescript-eslint set parents; a bare parser does not.
  node.parent ??= parent as never;
  stack.push(node);
}

function add<K, V>(index: Map<K, V[]>, key: K, value: V): void {
  const list = index.get(key);
  if (list) list.push(value);
  else index.set(key, [value]);
}

function capture(captors: Map<Unit, ReceiverCaptor>, unit: Unit, token: Node, by: Node): void {
  const known = captors.get(unit);
  if (known) known.tokens.push(token);
  else captors.set(unit, { token, tokens: [token], by });
}
