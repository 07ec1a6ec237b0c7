/**
 * What the body of one unit says by itself: its results, its suspensions, its calls, its mentions of `this`, `super` and
 * `arguments`. Each unit is walked when it is asked about, without the functions inside it.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import { Ledger } from '../cost.ts';
import type { Node, Source } from '../model.ts';
import { Occurrences } from './occurrences.ts';
import { type CallNode, isArrow, isField, isFunction, type Unit, unwrap } from './nodes.ts';
import { pushChildren } from './tree.ts';

/** Tokens in nested arrows (or a direct eval) that reach for `this` or `arguments` of the unit around them. */
export interface ReceiverCaptor {
  readonly token: Node;
  readonly tokens: readonly Node[];
  readonly by: Node;
}

/** What it costs to look at a node. */
const STEPS_PER_NODE = 0.02;

/** A unit without the functions inside it; nested arrows stand in `marks` where they are written. */
interface Body {
  readonly returns: readonly Node[];
  readonly isSuspended: boolean;
  /** Where the unit can wait: `await`, `yield` and `for await`, but not `await` of what is no promise. */
  readonly suspensions: readonly Node[];
  readonly calls: readonly CallNode[];
  readonly yields: readonly TSESTree.YieldExpression[];
  /** `table[key] = value` */
  readonly indexedWrites: readonly TSESTree.AssignmentExpression[];
  /** `this`, `super`, `arguments`, direct evals and nested arrows, in the order of the source. */
  readonly marks: readonly Node[];
}

/** What a unit and the arrows in it say about the unit's receiver and arguments. */
export interface Receivers {
  /** `this` and `super` tokens that mean the receiver, in the order of the source. */
  readonly tokens: readonly Node[];
  /** The first nested arrow or eval because of which the receiver lives in an environment. */
  readonly captor: ReceiverCaptor | null;
  readonly argumentsCaptor: ReceiverCaptor | null;
  readonly namesSuper: boolean;
  readonly namesArguments: boolean;
}

const MARKS = ['this', 'super', 'arguments', 'eval'];
const NO_RECEIVERS: Receivers = { tokens: [], captor: null, argumentsCaptor: null, namesSuper: false, namesArguments: false };

export class Bodies {
  readonly #ledger: Ledger;
  readonly #source: Source;
  readonly #occurrences: Occurrences;
  readonly #bodies = new Map<Unit, Body>();
  readonly #receivers = new Map<Unit, Receivers>();

  constructor(source: Source, ledger: Ledger = new Ledger(), occurrences: Occurrences = new Occurrences(source)) {
    this.#ledger = ledger;
    this.#source = source;
    this.#occurrences = occurrences;
  }

  returnsOf(unit: Unit): readonly Node[] {
    return this.#bodyOf(unit).returns;
  }

  callsIn(unit: Unit): readonly CallNode[] {
    return this.#bodyOf(unit).calls;
  }

  yieldsOf(unit: Unit): readonly TSESTree.YieldExpression[] {
    return this.#bodyOf(unit).yields;
  }

  indexedWritesIn(unit: Unit): readonly TSESTree.AssignmentExpression[] {
    return this.#bodyOf(unit).indexedWrites;
  }

  /** Whether the unit itself can be suspended by an `await`. */
  isSuspended(unit: Unit): boolean {
    return this.#occurrences.mayBeIn('await', unit.range) && this.#bodyOf(unit).isSuspended;
  }

  suspensionsOf(unit: Unit): readonly Node[] {
    return this.#occurrences.mayBeIn('await', unit.range) || this.#occurrences.mayBeIn('yield', unit.range) ? this.#bodyOf(unit).suspensions : [];
  }

  receivers(unit: Unit): Receivers {
    let receivers = this.#receivers.get(unit);
    if (!receivers) {
      // Most functions have none of these words, which is told without a walk.
      const mayHaveSome = MARKS.some((word) => this.#occurrences.mayBeIn(word, unit.range));
      this.#receivers.set(unit, (receivers = mayHaveSome ? this.#findReceivers(unit) : NO_RECEIVERS));
    }
    return receivers;
  }

  #bodyOf(unit: Unit): Body {
    let body = this.#bodies.get(unit);
    if (!body) this.#bodies.set(unit, (body = this.#read(unit)));
    return body;
  }

  #read(unit: Unit): Body {
    const returns: Node[] = isArrow(unit) && unit.body.type !== 'BlockStatement' ? [unit.body] : [];
    const marks: Node[] = [];
    const calls: CallNode[] = [];
    const yields: TSESTree.YieldExpression[] = [];
    const indexedWrites: TSESTree.AssignmentExpression[] = [];
    let isSuspended = false;
    const suspensions: Node[] = [];
    let size = 0;
    const stack: Node[] = [];
    this.#enter(stack, unit);
    for (let node = stack.pop(); node; node = stack.pop()) {
      size++;
      switch (node.type) {
        case 'ArrowFunctionExpression':
          marks.push(node);
          continue;
        case 'FunctionDeclaration':
        case 'FunctionExpression':
        case 'StaticBlock':
          continue;
        case 'PropertyDefinition':
        case 'AccessorProperty': {
          // The key and the decorators are evaluated with the class, the value is a unit of its own.
          const { value } = node;
          const from = stack.length;
          pushChildren(stack, node, this.#source.visitorKeys[node.type]);
          const at = value ? stack.indexOf(value, from) : -1;
          if (at >= 0) stack.splice(at, 1);
          continue;
        }
        case 'ReturnStatement':
          if (node.argument) returns.push(node.argument);
          break;
        case 'AwaitExpression':
          isSuspended = true;
          if (node.argument.type !== 'Literal') suspensions.push(node);
          break;
        case 'YieldExpression':
          yields.push(node);
          suspensions.push(node);
          break;
        case 'ForOfStatement':
          isSuspended ||= node.await;
          if (node.await) suspensions.push(node);
          break;
        case 'ThisExpression':
        case 'Super':
          marks.push(node);
          continue;
        case 'CallExpression':
          calls.push(node);
          if (isDirectEval(node)) marks.push(node);
          break;
        case 'NewExpression':
          calls.push(node);
          break;
        case 'AssignmentExpression':
          if (node.left.type === 'MemberExpression' && node.left.computed) indexedWrites.push(node);
          break;
        case 'Identifier':
          if (node.name === 'arguments' && isRead(node)) marks.push(node);
          break;
        default:
          break;
      }
      pushChildren(stack, node, this.#source.visitorKeys[node.type]);
    }
    this.#ledger.charge(size * STEPS_PER_NODE);
    return { returns, isSuspended, suspensions, calls, yields, indexedWrites, marks };
  }

  #enter(stack: Node[], unit: Unit): void {
    if (isField(unit)) {
      if (unit.value) stack.push(unit.value);
    } else {
      pushChildren(stack, unit, this.#source.visitorKeys[unit.type]);
    }
  }

  #findReceivers(unit: Unit): Receivers {
    const tokens: Node[] = [];
    const captured: Node[] = [];
    const capturedArguments: Node[] = [];
    let captorBy: Node | null = null;
    let argumentsBy: Node | null = null;
    let namesArguments = false;
    // Arrows nest deeper than the call stack: the marks still to be looked at, each with the outermost arrow around it.
    const stack = reversed(this.#bodyOf(unit).marks, null);
    for (let item = stack.pop(); item; item = stack.pop()) {
      const { mark, by } = item;
      switch (mark.type) {
        case 'ArrowFunctionExpression':
          for (const inner of reversed(this.#bodyOf(mark).marks, by ?? mark)) stack.push(inner);
          break;
        case 'CallExpression':
          // The code given to a direct eval may name anything that is in scope.
          if (captured.length === 0) {
            captorBy = by ?? unit;
            captured.push(mark);
          }
          if (capturedArguments.length === 0) {
            argumentsBy = by ?? unit;
            capturedArguments.push(mark);
          }
          break;
        case 'Identifier':
          namesArguments = true;
          if (by && isFunction(unit)) {
            argumentsBy ??= by;
            capturedArguments.push(mark);
          }
          break;
        default:
          tokens.push(mark);
          if (by) {
            captorBy ??= by;
            captured.push(mark);
          }
      }
    }
    return {
      tokens,
      captor: captorOf(captured, captorBy),
      argumentsCaptor: captorOf(capturedArguments, argumentsBy),
      namesSuper: isFunction(unit) && tokens.some((token) => token.type === 'Super'),
      namesArguments,
    };
  }
}

function captorOf(tokens: readonly Node[], by: Node | null): ReceiverCaptor | null {
  const [token] = tokens;
  return token && by ? { token, tokens, by } : null;
}

function reversed(marks: readonly Node[], by: Node | null): { readonly mark: Node; readonly by: Node | null }[] {
  return marks.map((mark) => ({ mark, by })).reverse();
}

export function isDirectEval(node: Node): boolean {
  if (node.type !== 'CallExpression' || node.optional) return false;
  const callee = unwrap(node.callee);
  return callee.type === 'Identifier' && callee.name === 'eval';
}

/** Whether the name `arguments` stands for the object, not for a property. */
function isRead(token: Node): boolean {
  const { parent } = token;
  if (parent?.type === 'MemberExpression') return parent.property !== token || parent.computed;
  return parent?.type !== 'Property' || parent.key !== token || parent.computed || parent.shorthand;
}
