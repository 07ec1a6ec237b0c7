/**
 * One walk over a file that has something to analyse: an index of the few kinds of nodes that every later question
 * starts from. Files that mention no weak API never get here.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node, Source } from './model.ts';
import { type ClassNode, type FunctionNode, isArrow, isFunction, memberName, type Unit, unitOf, unwrap } from './syntax.ts';

/** Tokens in nested arrows (or a direct eval) that reach for `this` or `arguments` of the unit around them. */
export interface ReceiverCaptor {
  readonly token: Node;
  readonly tokens: Node[];
  readonly by: Node;
}

export class Survey {
  /** Member expressions by property name; those without a readable name are under `null`. */
  readonly members = new Map<string | null, TSESTree.MemberExpression[]>();
  readonly classes: ClassNode[] = [];
  readonly calls: (TSESTree.CallExpression | TSESTree.NewExpression)[] = [];
  readonly #returns = new Map<Unit, Node[]>();
  readonly #yields = new Map<Unit, Node[]>();
  /** Mentions of `this` and `super` by the unit whose receiver they mean. */
  readonly #receivers = new Map<Unit, Node[]>();
  /** Arrows (and direct evals) that reach for `this` or `arguments` of the unit around them. */
  readonly #capturedReceivers = new Map<Unit, ReceiverCaptor>();
  readonly #capturedArguments = new Map<Unit, ReceiverCaptor>();
  readonly #superMethods = new Set<Unit>();
  readonly #awaits = new Set<Unit>();
  readonly #argumentsUsers = new Set<Unit>();
  /** Direct evals: code that sees every variable in scope. */
  readonly evals: TSESTree.CallExpression[] = [];
  readonly withs: TSESTree.WithStatement[] = [];

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

  #visit(node: Node): void {
    switch (node.type) {
      case 'MemberExpression': {
        add(this.members, memberName(node), node);
        break;
      }
      case 'CallExpression':
        this.calls.push(node);
        if (!node.optional && isEval(unwrap(node.callee))) {
          this.evals.push(node);
          this.#capture(node, true);
        }
        break;
      case 'NewExpression':
        this.calls.push(node);
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
