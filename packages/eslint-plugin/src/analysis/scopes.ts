/** From names to variables, and from nodes to scopes: what the host's scope manager knows, indexed once per file. */
import type { Node, Program, Reference, Scope, ScopeManager, Variable } from './model.ts';
import { type FunctionNode, isFunction, type Unit, unitOf } from './syntax.ts';

const FAR = 64;

export class Scopes {
  readonly manager: ScopeManager;
  readonly #program: Program;
  /** What the identifiers of one scope mean, for the scopes that were asked about. */
  readonly #far = new Map<Node, Scope>();
  readonly #variables = new Map<Scope, ReadonlyMap<Node, Variable | null>>();

  constructor(manager: ScopeManager, program: Program) {
    this.manager = manager;
    this.#program = program;
  }

  /** The variable that an identifier in value position means; null for an undeclared global. */
  variableOf(identifier: Node): Variable | null {
    for (let scope: Scope | null = this.at(identifier); scope; scope = scope.upper) {
      let variables = this.#variables.get(scope);
      if (!variables) this.#variables.set(scope, (variables = variablesIn(scope)));
      const variable = variables.get(identifier);
      if (variable !== undefined) return variable;
    }
    return null;
  }

  /** Whether an identifier means the global of that name: undeclared, or declared by the host alone. */
  isGlobal(identifier: Node): boolean {
    const variable = this.variableOf(identifier);
    return variable === null || variable.defs.length === 0;
  }

  /** The scope in which `node` is evaluated. */
  at(node: Node): Scope {
    // A term of a long sum is as deep in the tree as the sum is long: some nodes on the way keep the answer.
    const passed: Node[] = [];
    let scope: Scope | null = null;
    let steps = 0;
    for (let current: Node | undefined = node; current && !scope; current = current.parent) {
      scope = this.manager.acquire(current, true) ?? this.#far.get(current) ?? null;
      if (++steps % FAR === 0) passed.push(current);
    }
    scope ??= this.manager.scopes[0] as Scope;
    for (const one of passed) this.#far.set(one, scope);
    return scope;
  }

  /** The scope that a closure made from `fn` closes over. */
  around(fn: FunctionNode): Scope | null {
    // The inner scope of the node: the outer one is the name of a function expression, or the field it initializes.
    return this.manager.acquire(fn, true)?.upper ?? null;
  }

  /** The unit whose activations create instances of `scope`. */
  unitOf(scope: Scope): Unit {
    const block = scope.block as Node;
    if (scope.type === 'function' || scope.type === 'global' || scope.type === 'module') {
      if (isFunction(block)) return block;
      return this.#program;
    }
    if (scope.type === 'class-static-block' && block.type === 'StaticBlock') return block;
    return unitOf(block);
  }

  /**
   * Whether the scope exists once for the whole program: a module, a script, or the function that Node wraps around
   * a CommonJS module. What lives there is a root by itself.
   */
  isSingleton(scope: Scope): boolean {
    return scope.type === 'module' || scope.type === 'global' || (scope.block as Node).type === 'Program';
  }
}

/** Type-only references read no value and capture nothing; `typeof x` in a type is one although it names a value. */
export function isValueReference(reference: Reference): boolean {
  if ((reference as { isValueReference?: boolean }).isValueReference === false) return false;
  let parent = reference.identifier.parent as Node | undefined;
  while (parent?.type === 'TSQualifiedName') parent = parent.parent;
  return parent?.type !== 'TSTypeQuery';
}

/** Null for what the scope names and nothing in the file declares: there is no need to look further out. */
function variablesIn(scope: Scope): ReadonlyMap<Node, Variable | null> {
  const variables = new Map<Node, Variable | null>();
  for (const variable of scope.variables) {
    for (const identifier of variable.identifiers) variables.set(identifier, variable);
  }
  for (const reference of scope.references) {
    if (reference.resolved || !variables.has(reference.identifier)) variables.set(reference.identifier, reference.resolved);
  }
  return variables;
}
