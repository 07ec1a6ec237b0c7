/**
 * What lives in which environment. A closure keeps the storage of every scope around it, and a variable is in that
 * storage as soon as any function nested in the scope names it, called or not. Measured: ENGINES in docs/engines.md,
 * cases in the corpus folder `environments`.
 */
import type { Captor, Engine, Node, Reference, Scope, Variable } from './model.ts';
import { isValueReference, type Scopes } from './scopes.ts';
import { type Survey } from './survey.ts';
import { type ClassNode, classOfMember, contains, type FunctionNode, isArrow, isField, isFunction, type Unit, unitOf } from './syntax.ts';

export interface Captured {
  readonly variable: Variable;
  readonly captor: Captor;
  readonly engines: readonly Engine[];
}

export class Environments {
  readonly #survey: Survey;
  readonly #captured = new Map<Scope, readonly Captured[]>();
  /** Scopes that a direct eval can see, with the call. */
  readonly #evals = new Map<Scope, Node>();

  constructor(scopes: Scopes, survey: Survey) {
    this.#survey = survey;
    for (const call of survey.evals) {
      for (let scope: Scope | null = scopes.at(call); scope; scope = scope.upper) this.#evals.set(scope, call);
    }
  }

  /** The variables that live in the environment of `scope`. */
  variablesIn(scope: Scope): readonly Captured[] {
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
  captorOf(variable: Variable, scope: Scope, without?: Node): Captured | null {
    if (variable.name === 'arguments' && variable.defs.length === 0) return null;
    const [first, ...others] = variable.references.filter(
      (reference) => isFromNested(reference, scope) && !(without && contains(without, reference.identifier)),
    );
    if (first) {
      const tokens = [first, ...others].map((reference): Node => reference.identifier);
      const captor: Captor = { token: first.identifier, tokens, by: first.from.variableScope.block, reason: 'names' };
      return { variable, captor, engines: this.#isNamedByAll([first, ...others], variable, scope) ? [] : ['JavaScriptCore'] };
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
    if (scope.type === 'catch') {
      return { variable, captor: { token, tokens: [token], by: null, reason: 'catch' }, engines: ['V8'] };
    }
    const owner = scope.block as Node;
    if (
      scope.type === 'function' &&
      isFunction(owner) &&
      isParameter(variable) &&
      (owner.generator || this.#survey.awaits(owner))
    ) {
      return { variable, captor: { token, tokens: [token], by: null, reason: 'resumable' }, engines: ['JavaScriptCore'] };
    }
    if (scope.type === 'function' && isFunction(owner) && isParameter(variable) && this.#hasMappedArguments(scope, owner)) {
      return { variable, captor: { token, tokens: [token], by: null, reason: 'arguments' }, engines: ['V8'] };
    }
    return null;
  }

  /** Why the receiver of a function lives in the function's environment. */
  receiverCaptor(scope: Scope): Captor | null {
    const owner = scope.block as Node;
    if (scope.type !== 'function' || !isFunction(owner) || isArrow(owner)) return null;
    const captured = this.#survey.receiverCaptor(owner);
    return captured && { ...captured, reason: captured.token.type === 'CallExpression' ? 'eval' : 'names' };
  }

  argumentsCaptor(scope: Scope): Captor | null {
    const owner = scope.block as Node;
    if (scope.type !== 'function' || !isFunction(owner) || isArrow(owner)) return null;
    const captured = this.#survey.argumentsCaptor(owner);
    return captured && { ...captured, reason: captured.token.type === 'CallExpression' ? 'eval' : 'arguments' };
  }

  /**
   * The initializers of a class's fields are one function, so they share one environment: the receiver lives in it
   * when any of them has an arrow that uses `this`. SpiderMonkey gives each field its own.
   */
  fieldReceiverCaptor(scope: Scope): { captor: Captor; engines: readonly Engine[] } | null {
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

  /** JavaScriptCore goes by the name alone where V8 and SpiderMonkey know that another variable is meant. */
  #isNamedByAll(references: readonly Reference[], variable: Variable, scope: Scope): boolean {
    return references.some((reference) => !isHiddenByBlockFunction(reference, scope) && !meansParameterOnly(reference, variable, scope));
  }
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
