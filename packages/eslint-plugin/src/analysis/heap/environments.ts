/**
 * What lives in which environment. A closure keeps the storage of every scope around it, and a variable is in that
 * storage as soon as any function nested in the scope names it, called or not. Measured: ENGINES in docs/engines.md,
 * cases in the corpus folder `environments`.
 */
import type { Captor, Engine, Node, Reference, Scope, Variable } from '../model.ts';
import { isValueReference, type Scopes } from '../syntax/scopes.ts';
import { type Survey } from '../syntax/name-index.ts';
import { type ClassNode, classOfMember, contains, type FunctionNode, isArrow, isField, isFunction, type Unit, unitOf } from '../syntax/nodes.ts';

/** Why something lives in an environment; no engines are all of them. */
interface Captured {
  readonly captor: Captor;
  readonly engines: readonly Engine[];
}

export interface CapturedVariable extends Captured {
  readonly variable: Variable;
}

export class Environments {
  readonly #survey: Survey;
  readonly #scopes: Scopes;
  #arrowParameters: ReadonlyMap<string, readonly ArrowParameter[]> | null = null;
  readonly #captured = new Map<Scope, readonly CapturedVariable[]>();
  /** Scopes that a direct eval can see, with the call. */
  readonly #evals = new Map<Scope, Node>();

  constructor(scopes: Scopes, survey: Survey) {
    this.#survey = survey;
    this.#scopes = scopes;
    for (const call of survey.evals) {
      for (let scope: Scope | null = scopes.at(call); scope; scope = scope.upper) if (!isBeforeLoop(scope, call)) this.#evals.set(scope, call);
    }
  }

  /** The variables that live in the environment of `scope`. */
  variablesIn(scope: Scope): readonly CapturedVariable[] {
    let captured = this.#captured.get(scope);
    if (!captured) {
      captured = scope.variables.flatMap((variable) => this.captorOf(variable, scope) ?? []);
      this.#captured.set(scope, captured);
    }
    return captured;
  }

  /**
   * Why `variable` lives in the environment of its scope; null when it does not. `without` is a part of the source
   * that is taken to name nothing.
   */
  captorOf(variable: Variable, scope: Scope, without?: Node): CapturedVariable | null {
    if (variable.name === 'arguments' && variable.defs.length === 0) return null;
    const [first, ...others] = variable.references.filter(
      (reference) => isFromNested(reference, scope) && !(without && contains(without, reference.identifier)),
    );
    const named: Captured[] = [];
    if (first) {
      const tokens = [first, ...others].map((reference): Node => reference.identifier);
      const captor: Captor = { token: first.identifier, tokens, by: first.from.variableScope.block, reason: 'names' };
      if (this.#isNamedByAll([first, ...others], variable, scope)) return { variable, captor, engines: [] };
      named.push({ captor, engines: ['JavaScriptCore'] });
    }
    const call = this.#evals.get(scope);
    if (call) return { variable, captor: { token: call, tokens: [call], by: unitOf(call), reason: 'eval' }, engines: [] };
    const token = variable.identifiers[0];
    if (!token) return null;
    // Names inside `with` are looked up when they run, so what they may mean must be in an environment.
    const dynamic = variable.references.find((reference) => (reference as { tainted?: boolean }).tainted === true);
    if (dynamic) {
      const captor: Captor = { token: dynamic.identifier, tokens: [dynamic.identifier], by: unitOf(dynamic.identifier), reason: 'with' };
      return { variable, captor, engines: [] };
    }
    const [found, ...more] = [...named, ...this.#storedUnnamed(variable, scope, token), ...this.#parsedAsNamed(variable, scope, without)];
    return found ? { variable, captor: found.captor, engines: [...new Set([found, ...more].flatMap(({ engines }) => engines))] } : null;
  }

  /** What some engines store although nothing names it. */
  #storedUnnamed(variable: Variable, scope: Scope, token: Node): readonly Captured[] {
    const by = (reason: Captor['reason'], engines: readonly Engine[]): Captured => ({ captor: { token, tokens: [token], by: null, reason }, engines });
    if (scope.type === 'catch') return [by('catch', ['V8'])];
    const owner = scope.block as Node;
    if (scope.type !== 'function' || !isFunction(owner) || !isParameter(variable)) return [];
    const found: Captured[] = [];
    if (owner.generator || this.#survey.awaits(owner)) found.push(by('resumable', ['JavaScriptCore']));
    // Also where nothing is awaited, but not what a pattern binds.
    if ((owner.generator || owner.async) && isFormal(token, owner)) found.push(by('resumable', ['SpiderMonkey']));
    if (this.#hasMappedArguments(scope, owner)) found.push(by('arguments', ['V8']));
    return found;
  }

  /** Why the receiver of a function lives in the function's environment. */
  receiverCaptor(scope: Scope): Captured | null {
    const owner = scope.block as Node;
    if (scope.type !== 'function' || !isFunction(owner) || isArrow(owner)) return null;
    const captured = this.#survey.receiverCaptor(owner);
    if (!captured) return this.#evalBelow(scope);
    return { captor: { ...captured, reason: captured.token.type === 'CallExpression' ? 'eval' : 'names' }, engines: [] };
  }

  argumentsCaptor(scope: Scope): Captured | null {
    const owner = scope.block as Node;
    if (scope.type !== 'function' || !isFunction(owner) || isArrow(owner)) return null;
    const captured = this.#survey.argumentsCaptor(owner);
    if (!captured) return this.#evalBelow(scope);
    return { captor: { ...captured, reason: captured.token.type === 'CallExpression' ? 'eval' : 'arguments' }, engines: [] };
  }

  /**
   * A direct eval in a function with a `this` and `arguments` of its own cannot name those of the functions around it. V8
   * and SpiderMonkey store them all the same; JavaScriptCore does not.
   */
  #evalBelow(scope: Scope): Captured | null {
    const call = this.#evals.get(scope);
    return call ? { captor: { token: call, tokens: [call], by: unitOf(call), reason: 'eval' }, engines: ['V8', 'SpiderMonkey'] } : null;
  }

  /**
   * The initializers of a class's fields are one function, so they share one environment: the receiver lives in it
   * when any of them has an arrow that uses `this`. SpiderMonkey gives each field its own.
   */
  fieldReceiverCaptor(scope: Scope): Captured | null {
    const field = scope.type === 'class-static-block' ? (scope.block) : unitOf(scope.block);
    if (!isField(field) && field.type !== 'StaticBlock') return null;
    const member = classOfMember(field);
    if (!member) return null;
    const own = this.#survey.receiverCaptor(field);
    if (own) return { captor: { ...own, reason: own.token.type === 'CallExpression' ? 'eval' : 'names' }, engines: [] };
    for (const sibling of initializersOf(member.owner, member.isStatic)) {
      const captured = this.#survey.receiverCaptor(sibling);
      if (captured) return { captor: { ...captured, reason: 'names' }, engines: ['V8', 'JavaScriptCore'] };
    }
    return null;
  }

  /** V8 ties the parameters of a sloppy function to its `arguments` object through the environment. */
  #hasMappedArguments(scope: Scope, fn: FunctionNode): boolean {
    if (scope.isStrict || isArrow(fn) || !fn.params.every((param) => param.type === 'Identifier')) return false;
    return this.#survey.namesArguments(fn);
  }

  /**
   * What engines take for a use of the variable before they know better: `(conn) => …` begins like an expression that names
   * `conn`, and `async (conn) => …` like a call. SpiderMonkey also stores what is in any
   * block of a function, but a catch clause, if it has met a direct eval in the function by the end of the block;
   * JavaScriptCore what is in the scope of a loop whose list has one.
   */
  #parsedAsNamed(variable: Variable, scope: Scope, without?: Node): readonly Captured[] {
    const found: Captured[] = [];
    const names = (this.#arrowParameters ??= arrowParameters(this.#scopes, this.#survey)).get(variable.name) ?? [];
    for (const { token, around, isCall } of names) {
      if (around.variableScope === scope.variableScope || variableFrom(around, variable.name) !== variable || (without && contains(without, token))) continue;
      const captor: Captor = { token, tokens: [token], by: around.variableScope.block, reason: 'names' };
      found.push({ captor, engines: isCall ? ['JavaScriptCore', 'SpiderMonkey'] : ['SpiderMonkey'] });
    }
    const owner = scope.variableScope.block as Node;
    const call = scope === scope.variableScope || scope.type === 'catch' ? undefined : this.#survey.evals.find((one) => isFunction(owner) && contains(owner, one) && one.range[0] < scope.block.range[1]);
    if (call) found.push({ captor: { token: call, tokens: [call], by: unitOf(call), reason: 'eval' }, engines: ['SpiderMonkey'] });
    const inList = this.#survey.evals.find((one) => isBeforeLoop(scope, one));
    if (inList) found.push({ captor: { token: inList, tokens: [inList], by: unitOf(inList), reason: 'eval' }, engines: ['JavaScriptCore'] });
    return found;
  }

  /** JavaScriptCore goes by the name alone where V8 and SpiderMonkey know that another variable is meant. */
  #isNamedByAll(references: readonly Reference[], variable: Variable, scope: Scope): boolean {
    return references.some((reference) => !isHiddenByBlockFunction(reference, scope) && !meansParameterOnly(reference, variable, scope));
  }
}

/** A name in the parameters of an arrow that stands there as it could in an expression. */
interface ArrowParameter {
  readonly token: Node;
  /** The scope that the arrow stands in. */
  readonly around: Scope;
  /** Whether the whole begins like a call: `async (conn)`. */
  readonly isCall: boolean;
}

function arrowParameters({ manager }: Scopes, survey: Survey): ReadonlyMap<string, readonly ArrowParameter[]> {
  const found = new Map<string, ArrowParameter[]>();
  for (const scope of manager.scopes) {
    const arrow = scope.block as Node;
    const around = scope.upper;
    if (scope.type !== 'function' || !isArrow(arrow) || !around) continue;
    const [first] = arrow.params as Node[];
    // `async conn => …` has no brackets, and is read as what it is.
    const isBare = arrow.async && first !== undefined && !survey.textBetween(arrow.range[0], first.range[0]).includes('(');
    for (const variable of scope.variables) {
      const token = variable.identifiers[0] as Node | undefined;
      if (!token || !isParameter(variable) || isBare || (token.parent?.type === 'RestElement' && token.parent.parent === arrow)) continue;
      const list = found.get(variable.name) ?? [];
      found.set(variable.name, list);
      list.push({ token, around, isCall: arrow.async });
    }
  }
  return found;
}

function variableFrom(scope: Scope, name: string): Variable | null {
  for (let around: Scope | null = scope; around; around = around.upper) {
    const variable = around.set.get(name);
    if (variable) return variable;
  }
  return null;
}

/** The list of a loop is evaluated before there is anything in the scope of the loop. */
export function isBeforeLoop({ block }: Scope, node: Node): boolean {
  return (block.type === 'ForOfStatement' || block.type === 'ForInStatement') && contains(block.right, node);
}

/** Whether a reference comes from a function nested in `scope`, so that the variable must outlive the call. */
function isFromNested(reference: Reference, scope: Scope): boolean {
  if (!isValueReference(reference)) return false;
  if (reference.from.variableScope === scope.variableScope) return isInEnum(reference.from, scope);
  // The name of a function expression belongs to a scope around the function, but the function's own body is no closure over it.
  return scope.type !== 'function-expression-name' || reference.from.variableScope.block !== scope.block;
}

/** An enum compiles to a function. */
function isInEnum(from: Scope, scope: Scope): boolean {
  for (let inner: Scope | null = from; inner && inner !== scope; inner = inner.upper) {
    if ((inner.type as string) === 'tsEnum') return true;
  }
  return false;
}

export function isParameter(variable: Variable): boolean {
  return variable.defs.some((def) => (def.type as string) === 'Parameter');
}

/** Whether a parameter is a name, and not what a pattern takes apart. */
function isFormal(token: Node, fn: FunctionNode): boolean {
  const { parent } = token;
  return parent === fn || ((parent?.type === 'AssignmentPattern' || parent?.type === 'RestElement') && parent.parent === fn);
}

/** Sloppy code: a function declared in a block is also a `var` of the function around the block. */
function isHiddenByBlockFunction(reference: Reference, scope: Scope): boolean {
  for (let inner: Scope | null = reference.from; inner && inner !== scope; inner = inner.upper) {
    if (inner.type === 'function' && !inner.isStrict && declaresInBlock(inner, reference.identifier.name)) return true;
  }
  return false;
}

function declaresInBlock(scope: Scope, name: string): boolean {
  return scope.childScopes.some((child) => {
    if (child.type !== 'block' && child.type !== 'switch') return false;
    const found = child.set.get(name);
    return found?.defs.some((def) => (def.type as string) === 'FunctionName') === true || declaresInBlock(child, name);
  });
}

/** With default parameters, a body `var` of the same name is a second variable; closures in the defaults mean the first. */
function meansParameterOnly(reference: Reference, variable: Variable, scope: Scope): boolean {
  const owner = scope.block as Node;
  if (!isFunction(owner) || variable.defs.length < 2 || !isParameter(variable)) return false;
  return (owner.params as Node[]).some((param) => param.range[0] <= reference.identifier.range[0] && reference.identifier.range[1] <= param.range[1]);
}

/** What runs as one function when an instance (or the class) is made: field initializers and static blocks. */
function initializersOf(owner: ClassNode, isStatic: boolean): readonly Unit[] {
  return owner.body.body.flatMap((member): Unit[] => {
    if (member.type === 'StaticBlock') return isStatic ? [member] : [];
    return isField(member) && member.static === isStatic ? [member] : [];
  });
}
