/** From names to variables, and from nodes to scopes: questions to the host's scope manager. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node, Program, Reference, Scope, ScopeManager, Variable } from '../model.ts';
import { type FunctionNode, isField, isFunction, type Unit, unitOf } from './nodes.ts';

const FAR = 64;
/** So few places are looked through one by one. */
const FEW = 16;

export class Scopes {
  readonly manager: ScopeManager;
  readonly #program: Program;
  readonly #far = new Map<Node, Scope>();
  /** One name is asked about in many questions. */
  readonly #variables = new Map<Node, Variable | null>();
  /** The places of variables that have many. */
  readonly #places = new Map<Variable, ReadonlySet<Node>>();

  constructor(manager: ScopeManager, program: Program) {
    this.manager = manager;
    this.#program = program;
  }

  /** The variable that an identifier in value position means; null for an undeclared global. */
  variableOf(identifier: Node): Variable | null {
    if (identifier.type !== 'Identifier' && identifier.type !== 'JSXIdentifier') return null;
    const known = this.#variables.get(identifier);
    if (known !== undefined) return known;
    const variable = this.#findVariable(identifier);
    this.#variables.set(identifier, variable);
    return variable;
  }

  #findVariable(identifier: TSESTree.Identifier | TSESTree.JSXIdentifier): Variable | null {
    for (let scope: Scope | null = this.at(identifier); scope; scope = scope.upper) {
      // That of a property, or of something nearer in the text, may have the same name.
      const variable = scope.set.get(identifier.name);
      if (variable && this.#isPlaceOf(variable, identifier)) return isGlobalAsValue(variable, identifier) ? null : variable;
    }
    return null;
  }

  #isPlaceOf(variable: Variable, identifier: Node): boolean {
    const { identifiers, references } = variable;
    if (identifiers.length + references.length <= FEW) return identifiers.some((place) => place === identifier) || references.some((reference) => reference.identifier === identifier);
    let places = this.#places.get(variable);
    if (!places) this.#places.set(variable, (places = new Set<Node>([...identifiers, ...references.map((reference) => reference.identifier)])));
    return places.has(identifier);
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

  /** Visits the scopes inside of `block`, its own included, until `visit` says no. */
  within(block: Node, visit: (scope: Scope) => boolean): void {
    const start = isField(block) ? block.value : block;
    const own = start && this.manager.acquire(start);
    // Scopes nest deeper than the call stack.
    const stack = own ? [own] : [];
    for (let scope = stack.pop(); scope; scope = stack.pop()) {
      if (!visit(scope)) return;
      for (let at = scope.childScopes.length - 1; at >= 0; at--) stack.push(scope.childScopes[at] as Scope);
    }
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

/** The variable that a name means in a scope, as a value or as a type. */
export function variableIn(scope: Scope, name: string): Variable | null {
  for (let around: Scope | null = scope; around; around = around.upper) {
    const variable = around.set.get(name);
    if (variable) return variable;
  }
  return null;
}

/** Whether a variable is written again after its declaration. */
export function isRewritten({ references }: Variable): boolean {
  return references.some((reference) => reference.isWrite() && reference.init !== true);
}

/** An import of a type is gone when the program runs: as a value, its name means the global. */
export function isTypeImport({ defs }: Variable): boolean {
  return defs.length > 0 && defs.every((def) => isTypeKind(def.node as Node) || isTypeKind(def.parent as Node | null | undefined));
}

function isTypeKind(node: Node | null | undefined): boolean {
  return (node?.type === 'ImportDeclaration' || node?.type === 'ImportSpecifier') && node.importKind === 'type';
}

function isGlobalAsValue(variable: Variable, identifier: Node): boolean {
  return isTypeImport(variable) && variable.references.some((reference) => reference.identifier === identifier && isValueReference(reference));
}

/** Type-only references read no value and capture nothing; `typeof x` in a type is one although it names a value. */
export function isValueReference(reference: Reference): boolean {
  if ((reference as { isValueReference?: boolean }).isValueReference === false) return false;
  let parent = reference.identifier.parent as Node | undefined;
  while (parent?.type === 'TSQualifiedName') parent = parent.parent;
  return parent?.type !== 'TSTypeQuery';
}

/** `const pair = […]; list.push(pair)`: what a local name is given that is mentioned there alone; else the expression itself. */
export function namedFor(scopes: Scopes, expression: Node): Node {
  const variable = scopes.variableOf(expression);
  const declared = variable?.defs[0]?.node as Node | undefined;
  if (variable?.defs.length !== 1 || isRewritten(variable) || declared?.type !== 'VariableDeclarator' || declared.id.type !== 'Identifier' || !declared.init || unitOf(declared) !== unitOf(expression)) return expression;
  return variable.references.every(({ identifier, init }) => init === true || (identifier as Node) === expression) ? declared.init : expression;
}
