/**
 * The few kinds of nodes that every later question starts from, each looked up when it is asked for: by the names in
 * the text (`occurrences`) or unit by unit (`bodies`). All lists are in the order in which a walk meets the nodes.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import { Bodies, isDirectEval, type ReceiverCaptor } from './bodies.ts';
import { ERRORS } from '../catalog/builtins.ts';
import { STATIC_WRITERS, WRITES_A_NAME, WRITES_A_RECORD } from '../catalog/effects.ts';
import { Ledger } from '../cost.ts';
import type { Node, Source } from '../model.ts';
import { type Around, Occurrences } from './occurrences.ts';
import { byUnit, type CallNode, type ClassNode, contains, type FunctionNode, isClass, isFunction, isSymbolName, keyName, memberName, nameOf, symbolOfKey, type Unit, unwrap, wrapped } from './nodes.ts';
import { inOrder, nodeAt, setParents, walk } from './tree.ts';

export class Survey {
  readonly ledger: Ledger;
  readonly #source: Source;
  readonly #bodies: Bodies;
  readonly #occurrences: Occurrences;
  readonly #accesses = new Map<string, readonly TSESTree.MemberExpression[]>();
  readonly #writes = new Map<string, readonly TSESTree.MemberExpression[]>();
  readonly #units = new Map<string, readonly FunctionNode[]>();
  readonly #callsByName = new Map<string, readonly CallNode[]>();
  readonly #stores = new Map<string, readonly Node[]>();
  readonly #definable = new Map<string, boolean>();
  readonly #accessors = new Map<string, readonly (TSESTree.MethodDefinition | TSESTree.Property)[]>();
  #errors: readonly Node[] | null = null;
  #numbered: Map<string, TSESTree.MemberExpression[]> | null = null;
  #computedWrites: readonly TSESTree.MemberExpression[] | null = null;
  #quoted: ReadonlySet<string> | null = null;
  #hasStaticStores: boolean | undefined;
  #destructuresStatics: boolean | null = null;
  #destructuredPrototypes: readonly Node[] | null = null;
  #hasNamedStores: boolean | undefined;
  #calls: readonly CallNode[] | null = null;
  #classes: readonly ClassNode[] | null = null;
  #throws: readonly Node[] | null = null;
  #throwsByUnit: ReadonlyMap<Unit, readonly Node[]> | null = null;
  #deletions: readonly TSESTree.UnaryExpression[] | null = null;
  #deletionsByUnit: ReadonlyMap<Unit, readonly TSESTree.UnaryExpression[]> | null = null;
  #withs: readonly TSESTree.WithStatement[] | null = null;
  #evals: readonly TSESTree.CallExpression[] | null = null;

  constructor(source: Source, ledger: Ledger = new Ledger()) {
    setParents(source);
    this.ledger = ledger;
    this.#source = source;
    this.#occurrences = new Occurrences(source, ledger);
    this.#bodies = new Bodies(source, ledger, this.#occurrences);
  }

  /** Every `x.name` of the file. */
  accessesOf(name: string): readonly TSESTree.MemberExpression[] {
    return lookUp(this.#accesses, name, () => this.#findAccesses(name, isAfterDot));
  }

  /** The accesses by which the file writes a property of that name. */
  writesOf(name: string): readonly TSESTree.MemberExpression[] {
    return lookUp(this.#writes, name, () => this.#findAccesses(name, isNoCallee).filter((access) => isWriteTarget(access)));
  }

  /** The accesses by which the file writes a property whose key stands in brackets. */
  get computedWrites(): readonly TSESTree.MemberExpression[] {
    return (this.#computedWrites ??= computedWrites(this.#source, this.ledger));
  }

  /** Whether the file may write a property of that name after the object was made; the answer goes by the name alone. */
  mayWrite(name: string): boolean {
    this.#hasStaticStores ??=
      this.destructuresStatics ||
      STATIC_WRITERS.some((method) => this.#findAccesses(method, isAfterDot).some((access) => isOfStatic(access))) ||
      this.#occurrences.of('Reflect').some(({ parent }) => parent?.type === 'MemberExpression' && /^(?:set|deleteProperty)$/.test(memberName(parent) ?? '') && isOfStatic(parent));
    this.#hasNamedStores ??= NAMED_STORE.test(this.#source.text) || RENAMED_STATIC.test(this.#source.text);
    return this.#hasStaticStores || symbolOfKey(name) !== null || this.writesOf(name).length > 0 || (this.#hasNamedStores && this.#isQuoted(name));
  }

  /** Whether functions of `Object` or `Reflect` are taken out of it by a pattern. */
  get destructuresStatics(): boolean {
    return (this.#destructuresStatics ??= DESTRUCTURED_STATICS.test(this.#source.text));
  }

  /** The words `prototype` in `{ … } = Array.prototype`. */
  get destructuredPrototypes(): readonly Node[] {
    return (this.#destructuredPrototypes ??= DESTRUCTURED_PROTOTYPE.test(this.#source.text) ? this.#occurrences.of('prototype') : []);
  }

  #isQuoted(name: string): boolean {
    // Asked of many names: the text is cut at its quotes once. What stands between two of one kind is what they quote, or what they leave out.
    this.#quoted ??= new Set(QUOTES.flatMap((quote) => this.#source.text.split(quote).slice(1, -1)));
    return this.#quoted.has(name);
  }

  /** Calls whose callee is, or ends in, this name; those of `super(…)` under `super`. */
  callsNamed(name: string): readonly CallNode[] {
    return lookUp(this.#callsByName, name, () => inOrder(name === 'super' ? this.#superCalls() : this.#findCalls(name)));
  }

  /** Every call and `new` of the file: dear, for this is a walk over all of it. */
  get calls(): readonly CallNode[] {
    if (!this.#calls) {
      const calls: CallNode[] = [];
      walk(this.#source, this.#source.ast, (node) => {
        if (node.type === 'CallExpression' || node.type === 'NewExpression') calls.push(node);
      });
      this.#calls = calls;
    }
    return this.#calls;
  }

  /** Methods, and functions assigned to properties, by the property's name. */
  unitsNamed(name: string): readonly FunctionNode[] {
    return lookUp(this.#units, name, () => {
      return [...new Set(this.#keysOf(name, isDefinition).flatMap((leaf) => functionsNamedBy(leaf).filter((fn) => nameOf(fn) === name)))];
    });
  }

  /** Whether the file may give any object a function by that name: it occurs in another way than in calls of it. */
  mayDefine(name: string): boolean {
    return lookUp(this.#definable, name, () => {
      return isSymbolName(name) || this.#occurrences.some(name, isNoMethodCall, ({ parent }) => parent?.type !== 'MemberExpression' || callOf(parent).length === 0);
    });
  }

  /** Getters and setters of that name. */
  accessorsOf(name: string): readonly (TSESTree.MethodDefinition | TSESTree.Property)[] {
    return lookUp(this.#accessors, name, () => {
      return this.#keysOf(name, isAccessor).flatMap(({ parent }) =>
        (parent?.type === 'MethodDefinition' || parent?.type === 'Property') && (parent.kind === 'get' || parent.kind === 'set') ? [parent] : [],
      );
    });
  }

  /** The errors that are made and not just thrown; a constructor that is used in another way stands for what it makes. */
  get errors(): readonly Node[] {
    return (this.#errors ??= ERRORS.flatMap((name) =>
      this.#occurrences.of(name).flatMap((leaf) => (leaf.type !== 'Identifier' || isThrownOrTested(leaf) ? [] : [madeBy(leaf)])),
    ));
  }

  get classes(): readonly ClassNode[] {
    return (this.#classes ??= inOrder(this.#occurrences.ofWord('class').filter((node) => isClass(node))));
  }

  /** What is thrown anywhere. */
  get throws(): readonly Node[] {
    return (this.#throws ??= this.#occurrences.ofWord('throw').flatMap((node) => (node.type === 'ThrowStatement' ? [node.argument] : [])));
  }

  /** Every `delete x.y`. */
  get deletions(): readonly TSESTree.UnaryExpression[] {
    return (this.#deletions ??= this.#occurrences.ofWord('delete').flatMap((node) => (node.type === 'UnaryExpression' ? [node] : [])));
  }

  /** What is thrown in a unit itself. */
  throwsIn(unit: Unit): readonly Node[] {
    return (this.#throwsByUnit ??= byUnit(this.throws)).get(unit) ?? [];
  }

  /** Every `delete x.y` of a unit itself. */
  deletionsIn(unit: Unit): readonly TSESTree.UnaryExpression[] {
    return (this.#deletionsByUnit ??= byUnit(this.deletions)).get(unit) ?? [];
  }

  get withs(): readonly TSESTree.WithStatement[] {
    return (this.#withs ??= this.#occurrences.ofWord('with').flatMap((node) => (node.type === 'WithStatement' ? [node] : [])));
  }

  /** Direct evals: code that sees every variable in scope. */
  get evals(): readonly TSESTree.CallExpression[] {
    return (this.#evals ??= this.#occurrences.of('eval').flatMap((name) => {
      const call = wrapped(name).parent;
      return call?.type === 'CallExpression' && unwrap(call.callee) === name && isDirectEval(call) ? [call] : [];
    }));
  }

  get importExpressions(): readonly TSESTree.ImportExpression[] {
    return this.#occurrences.ofWord('import').flatMap((node) => (node.type === 'ImportExpression' ? [node] : []));
  }

  textBetween(start: number, end: number): string {
    return this.#source.text.slice(start, end);
  }

  /** Identifiers, private names and literal keys that spell `name`. */
  leavesOf(name: string): readonly Node[] {
    return this.#occurrences.of(name);
  }

  /** Whether the file may spell `name` anywhere, in a string or a comment too; the tree is not asked. */
  isNamed(name: string): boolean {
    return this.#occurrences.mayBeIn(name, this.#source.ast.range);
  }

  /** The same, without most of those that only read or call what is there: where something is put under the name is among them. */
  storesOf(name: string): readonly Node[] {
    return lookUp(this.#stores, name, () => this.#occurrences.of(name, isNoRead));
  }

  returnsOf(unit: Unit): readonly Node[] {
    return this.#bodies.returnsOf(unit);
  }

  /** The calls that stand in a unit itself, not in functions inside it. */
  callsIn(unit: Unit): readonly CallNode[] {
    return this.#bodies.callsIn(unit);
  }

  /** Every `yield` of a generator itself. */
  yieldsOf(unit: Unit): readonly TSESTree.YieldExpression[] {
    return this.#bodies.yieldsOf(unit);
  }

  /** Every `table[key] = value` that stands in a unit itself. */
  indexedWritesIn(unit: Unit): readonly TSESTree.AssignmentExpression[] {
    return this.#bodies.indexedWritesIn(unit);
  }

  /** Whether the function itself can be suspended by an `await`. */
  awaits(fn: Unit): boolean {
    return this.#bodies.isSuspended(fn);
  }

  /** Where the unit itself can wait, for longer than a turn. */
  suspensionsOf(unit: Unit): readonly Node[] {
    return this.#bodies.suspensionsOf(unit);
  }

  /** Every `this` that means the receiver of `unit`, those in nested arrows included. */
  receiversOf(unit: Unit): readonly Node[] {
    return this.#bodies.receivers(unit).tokens;
  }

  /** The first nested arrow or eval because of which the receiver of `unit` lives in an environment. */
  receiverCaptor(unit: Unit): ReceiverCaptor | null {
    return this.#bodies.receivers(unit).captor;
  }

  argumentsCaptor(unit: Unit): ReceiverCaptor | null {
    return this.#bodies.receivers(unit).argumentsCaptor;
  }

  /** Whether the method names `super`, which makes it keep the object it was defined on. */
  usesSuper(method: FunctionNode): boolean {
    return this.#bodies.receivers(method).namesSuper;
  }

  /** Whether `arguments` occurs in the function or in an arrow inside it, or an eval because of which engines store it. */
  namesArguments(fn: FunctionNode): boolean {
    return this.#bodies.receivers(fn).namesArguments || this.evals.some((call) => contains(fn, call));
  }

  /** What may name a property in a literal, a class or a store: `[Symbol.iterator]` for the name `@@iterator`. */
  #keysOf(name: string, around: Around): readonly Node[] {
    const symbol = symbolOfKey(name);
    if (symbol !== null) return this.#occurrences.of(symbol).filter((leaf) => keyName(leaf, true) === name);
    return name.startsWith('@@') ? this.#occurrences.of(name.slice(2)).flatMap(({ parent }) => parent ?? []) : this.#occurrences.of(name, around);
  }

  #findAccesses(name: string, around: Around): readonly TSESTree.MemberExpression[] {
    if (isNumber(name)) return (this.#numbered ??= numberedAccesses(this.#source)).get(name) ?? [];
    if (name.startsWith('@@')) {
      return this.#occurrences.of(name.slice(2)).flatMap(({ parent }) => {
        const access = parent?.parent;
        return access?.type === 'MemberExpression' && access.property === parent && memberName(access) === name ? [access] : [];
      });
    }
    const symbol = symbolOfKey(name);
    const accesses = (symbol === null ? this.#occurrences.of(name, NO_NAME.test(name) ? undefined : around) : this.#occurrences.of(symbol)).flatMap((leaf) => {
      const { parent } = leaf;
      return parent?.type === 'MemberExpression' && parent.property === leaf && memberName(parent) === name ? [parent] : [];
    });
    return inOrder(accesses);
  }

  #findCalls(name: string): readonly CallNode[] {
    const accesses = this.accessesOf(name).flatMap((access) => callOf(access));
    // A name with a sign in it is that of a property only.
    if (!/^[^#@]/.test(name)) return accesses;
    return [...accesses, ...this.#occurrences.of(name, isCallee).flatMap((leaf) => (leaf.type === 'Identifier' ? callOf(leaf) : []))];
  }

  #superCalls(): readonly CallNode[] {
    return this.#occurrences.ofWord('super').flatMap((node) => (node.type === 'Super' && node.parent.type === 'CallExpression' && node.parent.callee === node ? [node.parent] : []));
  }
}

function lookUp<T>(known: Map<string, T>, name: string, find: () => T): T {
  let found = known.get(name);
  if (found === undefined) known.set(name, (found = find()));
  return found;
}

const QUOTES = ['\'', '"', '`'];

/** A property stands behind a dot, in brackets as a literal, or on a line of its own. */
const isAfterDot: Around = (before) => before === '' || './\'"`'.includes(before);

/** What is called, or read further, is not written. */
const isNoCallee: Around = (before, after) => isAfterDot(before, after) && after !== '(' && after !== '.';

/** What is called and is no property; `new Name` needs nothing behind it. */
const isCallee: Around = (before, after) =>
  before !== '.' && (isNothing(after) || '(?<!)as'.includes(after) || ((before === 'w' || isNothing(before)) && !'.{['.includes(after)));

/** Not `x.name(…)`. */
const isNoMethodCall: Around = (before, after) => before !== '.' || after !== '(';

/** What is not called, nor only read. */
const isDefinition: Around = (before, after) => (before === '.' ? isNothing(after) || '=?|&'.includes(after) : !'.,);[}'.includes(after) || after === '');

/** Not `x.name(…)`, `x.name.y`, `x.name;`, nor `name.x`, `name[0]`, `f(name)`. */
const isNoRead: Around = (before, after) => after === '' || !(before === '.' ? '(.;[' : '.[)').includes(after);

/** Behind `get` or `set`, in quotes, or on a line of its own. */
const isAccessor: Around = (before, after) => (isNothing(before) || 't\'"`'.includes(before)) && (isNothing(after) || '(\'"`'.includes(after));

/** The end of a line, or a comment: what comes then is not said. */
function isNothing(character: string): boolean {
  return character === '' || character === '/';
}

function callOf(callee: Node): readonly CallNode[] {
  const { parent } = wrapped(callee);
  return (parent?.type === 'CallExpression' || parent?.type === 'NewExpression') && unwrap(parent.callee) === callee ? [parent] : [];
}

/** `Object.assign`, `Reflect.set`: what is called on one of the two. */
function isOfStatic(access: TSESTree.MemberExpression): boolean {
  if (access.object.type !== 'Identifier' || !/^(?:Object|Reflect)$/.test(access.object.name)) return false;
  // One that takes a record of properties, under another name: what it writes need not be quoted.
  return callOf(access).some(({ callee }) => callee === access) || (access.parent.type === 'VariableDeclarator' && WRITES_A_RECORD.has(memberName(access) ?? ''));
}

function madeBy(constructor: Node): Node {
  const { parent } = constructor;
  return (parent?.type === 'NewExpression' || parent?.type === 'CallExpression') && parent.callee === constructor ? parent : constructor;
}

/** `throw new Error()`, `extends Error`, `instanceof Error`. */
function isThrownOrTested(leaf: Node): boolean {
  const { parent } = leaf;
  switch (parent?.type) {
    case 'NewExpression':
    case 'CallExpression':
      return parent.callee === leaf && parent.parent.type === 'ThrowStatement';
    case 'ClassDeclaration':
    case 'ClassExpression':
      return parent.superClass === leaf;
    case 'MemberExpression':
      return parent.object === leaf;
    case 'BinaryExpression':
      return true;
    default:
      return parent?.type.startsWith('TS') === true;
  }
}

/** The functions that a name can be the name of, by where it stands. */
function functionsNamedBy(leaf: Node): readonly FunctionNode[] {
  const { parent } = leaf;
  switch (parent?.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
      return parent.id === leaf ? [parent] : [];
    case 'VariableDeclarator':
      return parent.id === leaf && parent.init ? functionsIn(parent.init) : [];
    case 'AssignmentExpression':
      return parent.left === leaf ? functionsIn(parent.right) : [];
    case 'MemberExpression':
      return parent.property === leaf && parent.parent.type === 'AssignmentExpression' && parent.parent.left === parent ? functionsIn(parent.parent.right) : [];
    case 'MethodDefinition':
    case 'Property':
    case 'PropertyDefinition':
    case 'AccessorProperty':
      return parent.key === leaf && parent.value ? functionsIn(parent.value) : [];
    case 'ClassDeclaration':
    case 'ClassExpression':
      return parent.id === leaf ? functionsIn(parent) : [];
    default:
      return [];
  }
}

/** The expression itself, or the constructor of the class that it is, which goes by the name of the class. */
function functionsIn(node: Node): readonly FunctionNode[] {
  if (isFunction(node)) return [node];
  if (!isClass(node)) return [];
  return node.body.body.flatMap((member) => (member.type === 'MethodDefinition' && member.value.type === 'FunctionExpression' ? [member.value] : []));
}

function isNumber(name: string): boolean {
  return /^\d/.test(name) && String(Number(name)) === name;
}

/** `list[0]`: a number can be written in many ways, each behind a bracket. */
function numberedAccesses(source: Source): Map<string, TSESTree.MemberExpression[]> {
  const found = new Map<string, TSESTree.MemberExpression[]>();
  let near: Node | undefined;
  for (const { index } of source.text.matchAll(COMPUTED_LITERAL)) {
    near = nodeAt(source, index, near);
    if (near.type !== 'MemberExpression' || !near.computed || near.property.type !== 'Literal') continue;
    const name = String(near.property.value);
    const list = found.get(name);
    if (list) list.push(near);
    else found.set(name, [near]);
  }
  return found;
}

/** What it costs to find the node at a place. */
const STEPS_PER_PLACE = 0.5;

/** A bracket before what makes it the target of a write, a pattern as one, or a `delete`. */
const WRITTEN = /[\]})]\s*(?:=(?![=>])|(?:\*\*|<<|>>>?|&&|\|\||\?\?|[-+*/%&|^])=|\+\+|--|(?:of|in)\b)|\bdelete\b|\+\+|--/g;

function computedWrites(source: Source, ledger: Ledger): readonly TSESTree.MemberExpression[] {
  const found = new Set<TSESTree.MemberExpression>();
  const targets = (target: Node | null | undefined): void => {
    const place = target && unwrap(target);
    switch (place?.type) {
      case 'MemberExpression':
        if (place.computed) found.add(place);
        return;
      case 'ArrayPattern':
        place.elements.forEach(targets);
        return;
      case 'ObjectPattern':
        for (const property of place.properties) targets(property.type === 'Property' ? property.value : property);
        return;
      case 'RestElement':
        targets(place.argument);
        return;
      case 'AssignmentPattern':
        targets(place.left);
        return;
      default:
    }
  };
  let near: Node | undefined;
  for (const match of source.text.matchAll(WRITTEN)) {
    ledger.charge(STEPS_PER_PLACE);
    near = nodeAt(source, match.index + match[0].length - 1, near);
    for (const node of [near, near.parent]) {
      if (node?.type === 'AssignmentExpression' || node?.type === 'ForOfStatement' || node?.type === 'ForInStatement') targets(node.left);
      else if (node?.type === 'UpdateExpression' || (node?.type === 'UnaryExpression' && node.operator === 'delete')) targets(node.argument);
    }
  }
  return inOrder([...found]);
}

/** Keys that stand in brackets without being texts: `record[null]`. What stands before them says nothing. */
const NO_NAME = /^(?:null|true|false)$/;

/** `object[key] = …`, where `key` may be the name of a string. */
const NAMED_STORE = /[\w$)\]]\[\s*[A-Za-z_$][\w$]*\s*\]\s*(?:\?\?|\|\||&&)?=(?![=>])/;

/** `define = Object.defineProperty`: the name of what it writes is quoted where it is called. */
const RENAMED_STATIC = new RegExp(`=\\s*(?:\\w+\\.)?(?:Object|Reflect)\\.(?:${WRITES_A_NAME.join('|')})\\b(?!\\s*\\()`);

/** `const { splice } = Array.prototype` */
const DESTRUCTURED_PROTOTYPE = /\}\s*=\s*(?:\w+\.)?(?:Array|Map|Set)\.prototype\b(?!\s*[.([])/;

/** `const { defineProperty } = Object` */
const DESTRUCTURED_STATICS = /\}\s*=\s*(?:\w+\.)?(?:Object|Reflect)\b(?!\s*[.([\w$])/;

/** A bracket before a number or a string, or before a comment. */
const COMPUTED_LITERAL = /\[(?=\s*[\d.'"/])/g;

function isWriteTarget(access: Node): boolean {
  const place = wrapped(access);
  const { parent } = place;
  switch (parent?.type) {
    case 'AssignmentExpression':
    case 'ForOfStatement':
    case 'ForInStatement':
      return parent.left === place;
    case 'CallExpression':
    case 'NewExpression':
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
    case 'Property':
      // In a pattern it is a target, in a literal it is not.
      return parent.parent.type !== 'ObjectExpression';
    case 'UnaryExpression':
      return parent.operator === 'delete';
    default:
      // Patterns, and whatever else: look closer.
      return true;
  }
}
