/**
 * By which names the instances of a built-in class go in a file, told from the places where they are made and without
 * the graph: nearly every one is put into one variable or property and only used there. What does not go by such a
 * name need not be asked whether it is one.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Graph } from '../heap/graph.ts';
import { FINDS } from '../catalog/effects.ts';
import { REGISTRY_METHODS } from '../catalog/registrars.ts';
import type { Node, Variable } from '../model.ts';
import { pathOf } from '../syntax/names.ts';
import { isValueReference } from '../syntax/scopes.ts';
import { isFunction, keyName, memberName, unwrap, wrapped } from '../syntax/nodes.ts';

type BuiltIn = 'WeakMap' | 'WeakRef';

/** Methods that give what they are called on: the map, and any object. */
const GIVES_ITSELF = new Set(['set', 'valueOf']);
const COLLECTIONS = new Set(['Map', 'Set', 'WeakMap', 'WeakSet']);

/** Whether the expression may give an instance for certain; `false` is an answer for good, `true` is not. */
export function mayBeInstance(graph: Graph, name: BuiltIn, expression: Node): boolean {
  const names = graph.program.intern(graph, `names of ${name}`, () => new Names(graph, name)).known;
  if (!names) return true;
  const node = unwrap(expression);
  switch (node.type) {
    case 'Identifier': {
      const variable = graph.scopes.variableOf(node);
      return variable !== null && names.variables.has(variable);
    }
    case 'MemberExpression': {
      const property = memberName(node);
      return property === null || names.properties.has(property);
    }
    case 'ThisExpression':
    case 'Literal':
    case 'TemplateLiteral':
    case 'ObjectExpression':
    case 'ArrayExpression':
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'UnaryExpression':
    case 'BinaryExpression':
      return false;
    default:
      return true;
  }
}

interface KnownNames {
  readonly variables: ReadonlySet<Variable>;
  readonly properties: ReadonlySet<string>;
}

class Names {
  readonly #graph: Graph;
  readonly #variables = new Set<Variable>();
  readonly #properties = new Set<string>();
  /** Collections and records that instances are put into, by their name. */
  readonly #holders = new Set<Variable | string>();
  /** Null when an instance may go by any name. */
  readonly known: KnownNames | null;

  constructor(graph: Graph, name: BuiltIn) {
    this.#graph = graph;
    this.known = graph.survey.leavesOf(name).every((leaf) => this.#isPlainMention(leaf)) ? { variables: this.#variables, properties: this.#properties } : null;
  }

  #isPlainMention(leaf: Node): boolean {
    const { parent } = leaf;
    switch (parent?.type) {
      case 'NewExpression':
        return leaf.type === 'Identifier' && parent.callee === leaf && this.#isPut(parent);
      case 'UnaryExpression':
      case 'TSTypeReference':
      case 'ImportSpecifier':
        return true;
      case 'BinaryExpression':
        return parent.operator === 'instanceof';
      default:
        // A word in a string is no name of the class, unless it stands where a property is named.
        return leaf.type === 'Literal' && parent !== undefined && parent.type !== 'MemberExpression' && parent.type !== 'Property';
    }
  }

  /** Where an expression that gives an instance puts it; false when it may come back by any name. */
  #isPut(expression: Node): boolean {
    const use = wrapped(expression);
    const { parent } = use;
    switch (parent?.type) {
      case 'ExpressionStatement':
      case 'UnaryExpression':
      case 'BinaryExpression':
      case 'IfStatement':
      case 'ForOfStatement':
        return true;
      case 'VariableDeclarator':
        return parent.init === use && this.#isPutInto(parent.id);
      case 'AssignmentExpression':
        return parent.left === use || (this.#isPutInto(parent.left) && this.#isPut(parent));
      case 'CallExpression':
        return (parent.arguments as readonly Node[]).includes(use) && this.#isKeptInPlace(parent, use);
      case 'PropertyDefinition':
        return parent.value === use && this.#isProperty(keyName(parent.key, parent.computed));
      case 'Property':
        return parent.value === use && parent.parent.type === 'ObjectExpression' && this.#isProperty(keyName(parent.key, parent.computed));
      case 'ConditionalExpression':
        return parent.test === use || this.#isPut(parent);
      case 'LogicalExpression':
        return (parent.operator === '&&' && parent.left === use) || this.#isPut(parent);
      case 'SequenceExpression':
        return parent.expressions.at(-1) !== use || this.#isPut(parent);
      case 'MemberExpression': {
        // As a key it is a string.
        if (parent.object !== use) return true;
        const { parent: call } = wrapped(parent);
        const isCalled = call?.type === 'CallExpression' && unwrap(call.callee) === parent;
        return !isCalled || !GIVES_ITSELF.has(memberName(parent) ?? 'set') || this.#isPut(call);
      }
      default:
        return false;
    }
  }

  #isPutInto(place: Node): boolean {
    if (place.type === 'MemberExpression') return memberName(place) === null ? this.#isHolder(place.object) : this.#isProperty(memberName(place));
    const variable = place.type === 'Identifier' ? this.#graph.scopes.variableOf(place) : null;
    if (!variable || variable.defs.length === 0) return false;
    if (this.#variables.has(variable)) return true;
    this.#variables.add(variable);
    return variable.references.every((reference) => !reference.isRead() || !isValueReference(reference) || this.#isPut(reference.identifier));
  }

  /** The property of that name, of whatever object. */
  #isProperty(name: string | null): boolean {
    if (name === null || /^\d|^@@/.test(name)) return false;
    if (this.#properties.has(name)) return true;
    this.#properties.add(name);
    return this.#readsOf(name, (access) => this.#isPut(access));
  }

  #readsOf(name: string, isFine: (access: Node) => boolean): boolean {
    return this.#graph.survey.leavesOf(name).every((leaf) => {
      const { parent } = leaf;
      if (parent?.type === 'MemberExpression' && parent.property === leaf) return memberName(parent) !== name || isFine(parent);
      // Taken out by a pattern, it goes by another name.
      return parent?.type !== 'Property' || parent.key !== leaf || parent.parent.type !== 'ObjectPattern';
    });
  }

  /** Given to a registration as its token, looked for, or put into a collection that goes by one name as well. */
  #isKeptInPlace(call: TSESTree.CallExpression, argument: Node): boolean {
    const callee = unwrap(call.callee);
    const method = callee.type === 'MemberExpression' ? memberName(callee) : null;
    if (callee.type !== 'MemberExpression' || method === null) return false;
    if (method === 'set' || method === 'add') return isDropped(call) && this.#isCollection(callee.object, method) && this.#isHolder(callee.object);
    if (method === 'register' && call.arguments[1] === argument && !this.#comesBackInCallbacks()) return false;
    return (Object.hasOwn(REGISTRY_METHODS, method) || FINDS.has(method)) && !this.#graph.survey.mayDefine(method);
  }

  /** What is held comes back as the argument of the registries' callbacks. */
  #comesBackInCallbacks(): boolean {
    return this.#graph.survey.callsNamed('FinalizationRegistry').every(({ arguments: [callback] }) => {
      const fn = callback && unwrap(callback);
      return fn !== undefined && isFunction(fn) && fn.params.every((param) => this.#isPutInto(param));
    });
  }

  /** Whether a method called on it is that of a built-in collection. */
  #isCollection(expression: Node, method: string): boolean {
    if (!this.#graph.survey.mayDefine(method)) return true;
    const holder = unwrap(expression);
    const variable = holder.type === 'Identifier' ? this.#graph.scopes.variableOf(holder) : null;
    const declared = variable?.defs.length === 1 ? (variable.defs[0]?.node as Node | undefined) : undefined;
    const made = declared?.type === 'VariableDeclarator' && declared.parent.kind === 'const' ? declared.init : null;
    return made?.type === 'NewExpression' && COLLECTIONS.has(pathOf(this.#graph.scopes, made.callee) ?? '');
  }

  /** A collection or record with instances: they come back where it is read. */
  #isHolder(expression: Node): boolean {
    const holder = unwrap(expression);
    if (holder.type === 'MemberExpression') {
      const name = memberName(holder);
      if (name === null) return false;
      if (this.#holders.has(name)) return true;
      this.#holders.add(name);
      return this.#readsOf(name, (access) => this.#isPlainUseOfHolder(access));
    }
    const variable = holder.type === 'Identifier' ? this.#graph.scopes.variableOf(holder) : null;
    if (variable?.defs.length !== 1 || (variable.defs[0]?.node as Node | undefined)?.type !== 'VariableDeclarator') return false;
    if (this.#holders.has(variable)) return true;
    this.#holders.add(variable);
    return variable.references.every((reference) => !reference.isRead() || !isValueReference(reference) || this.#isPlainUseOfHolder(reference.identifier));
  }

  /** `for (const name of members)` */
  #isPutByLoop(members: Node): boolean {
    const { parent } = members;
    return parent?.type === 'ForOfStatement' && parent.right === members && parent.left.type === 'VariableDeclaration' && this.#isPutInto(parent.left.declarations[0].id);
  }

  #isPlainUseOfHolder(holder: Node): boolean {
    const use = wrapped(holder);
    const { parent } = use;
    switch (parent?.type) {
      case 'MemberExpression': {
        if (parent.object !== use) return false;
        const name = memberName(parent);
        const call = wrapped(parent).parent;
        if (call?.type !== 'CallExpression' || unwrap(call.callee) !== parent) return this.#isPut(parent);
        if (name === 'get') return this.#isPut(call);
        if (name === 'values' || name === 'keys') return this.#isPutByLoop(call);
        return name === 'has' || name === 'delete' || name === 'clear' || ((name === 'set' || name === 'add') && isDropped(call));
      }
      case 'ForInStatement':
        return true;
      case 'ForOfStatement':
        return this.#isPutByLoop(use);
      case 'AssignmentExpression':
        return parent.left === use && isDropped(parent);
      default:
        return false;
    }
  }
}

/** Whether nothing is done with the value of the expression. */
function isDropped(expression: Node): boolean {
  const use = wrapped(expression);
  const { parent } = use;
  switch (parent?.type) {
    case 'ExpressionStatement':
      return true;
    case 'SequenceExpression':
      return parent.expressions.at(-1) !== use || isDropped(parent);
    case 'LogicalExpression':
      return parent.right === use && isDropped(parent);
    case 'ConditionalExpression':
      return parent.test !== use && isDropped(parent);
    default:
      return false;
  }
}
