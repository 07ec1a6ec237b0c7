/**
 * Whether nothing at all can hold a target, told from the tokens that give it, without the graph: the usual case of
 * an object that is made, used and handed back. Where that is so, no path can lead to it, whatever is held.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import { CONTAINER_METHODS, GLOBAL_CALLS, GLOBAL_CONSTRUCTORS, type Keep, TYPED_ARRAYS } from './catalog/builtins.ts';
import { MODULE_CALLS, WEAK_REFERENCES } from './catalog/modules.ts';
import { isStoreName, STATIC_STORES } from './catalog/stores.ts';
import { classChain } from './classes.ts';
import { constructorOf } from './calls.ts';
import { type Graph } from './graph.ts';
import type { Node, Variable } from './model.ts';
import { moduleOf, pathOf } from './names.ts';
import { type Activation, type GraphNode } from './nodes.ts';
import { isValueReference } from './scopes.ts';
import type { SiteRun } from './sites.ts';
import { classOfMember, isClass, isField, isFunction, keyName, memberName, type Unit, unitOf, unwrap, wrapped } from './syntax.ts';

/** `false` means only that it is not obvious. Speaks of certain paths: what an unknown call may keep is left out. */
export function isUnheld(graph: Graph, run: SiteRun, targets: ReadonlySet<GraphNode>): boolean {
  const tokens = new Tokens(graph, run);
  for (const target of targets) if (!tokens.addNode(target)) return false;
  return tokens.areHarmless();
}

/** Names of methods that may give the object they are called on, or something that keeps it. */
const RECEIVER_KEEPING = keepingMethods((from) => from === 'receiver');
/** The same for what they are given. */
const ARGUMENT_KEEPING = keepingMethods((from) => from !== 'receiver');

function keepingMethods(isWanted: (from: Keep['from']) => boolean): ReadonlySet<string> {
  const methods = Object.values(CONTAINER_METHODS).flatMap((list) => Object.entries(list));
  const keeping = methods.filter(([, result]) => {
    if (result.kind === 'same' || result.kind === 'settled') return isWanted(result.from);
    return result.kind === 'fresh' && result.keeps.some(({ from }) => isWanted(from));
  });
  return new Set(['bind', 'call', 'apply', 'deref', ...keeping.map(([name]) => name)]);
}

const TOKEN_LIMIT = 200;

class Tokens {
  readonly #graph: Graph;
  readonly #run: SiteRun;
  readonly #seen = new Set<Node>();
  readonly #queue: { readonly token: Node; readonly home: Activation }[] = [];
  readonly #variables = new Set<Variable>();
  /** The classes and literals that say what the target's properties do. */
  readonly #classes = new Set<Node>();
  readonly #literals = new Set<Node>();

  constructor(graph: Graph, run: SiteRun) {
    this.#graph = graph;
    this.#run = run;
  }

  addNode({ what, activation }: GraphNode): boolean {
    switch (what.kind) {
      case 'value':
        return this.#addPlace(what.expression, activation);
      case 'variable':
        return this.#addVariable(what.variable, activation);
      case 'outside':
        if (what.object !== null) return false;
        return this.#addPlace(what.origin, activation);
      case 'object':
        return this.#addObject(what.origin, activation);
      case 'receiver':
        return this.#addReceiver(what.owner, activation);
      case 'field':
      case 'contents':
      case 'environment':
      case 'primitive':
        return false;
    }
  }

  areHarmless(): boolean {
    // The list grows while it is walked.
    for (const { token, home } of this.#queue) {
      if (this.#queue.length > TOKEN_LIMIT || !this.#isHarmless(token, home)) return false;
    }
    return true;
  }

  #add(token: Node, home: Activation): true {
    if (!this.#seen.has(token)) {
      this.#seen.add(token);
      this.#queue.push({ token, home });
    }
    return true;
  }

  /** An expression, or the name that a declaration binds. */
  #addPlace(node: Node, home: Activation): boolean {
    const variable = node.type === 'Identifier' ? this.#graph.scopes.variableOf(node) : null;
    if (variable && variable.defs.length > 0) return this.#addVariable(variable, home);
    return node.type !== 'Identifier' && this.#add(node, home);
  }

  #addVariable(variable: Variable, home: Activation): boolean {
    if (this.#variables.has(variable)) return true;
    this.#variables.add(variable);
    const { scope } = variable;
    if (variable.references.length > TOKEN_LIMIT || this.#graph.environments.captorOf(variable, scope) !== null) return false;
    for (const def of variable.defs) {
      // A parameter property is a field too; `arguments` has all parameters.
      if ((def.type as string) === 'Parameter' && !this.#isPlainParameter(def.node, def.name)) return false;
      if ((def.type as string) === 'FunctionName' || (def.type as string) === 'ClassName') return false;
    }
    const run = this.#graph.runOf(scope, home);
    for (const reference of variable.references) {
      if (reference.isRead() && isValueReference(reference)) this.#add(reference.identifier, run);
    }
    return true;
  }

  #isPlainParameter(fn: Node, name: Node): boolean {
    return isFunction(fn) && !fn.generator && !this.#graph.survey.namesArguments(fn) && this.#graph.survey.argumentsCaptor(fn) === null && name.parent?.type !== 'TSParameterProperty' && name.parent?.parent?.type !== 'TSParameterProperty';
  }

  #addObject(origin: Node, activation: Activation): boolean {
    if (isClass(origin) || (isFunction(origin) && (origin.generator || origin.type === 'FunctionDeclaration'))) return false;
    if (origin.type === 'ObjectExpression') {
      if (/\bsuper\b/.test(this.#graph.source.text.slice(...origin.range))) return false;
      this.#literals.add(origin);
    }
    if (origin.type === 'NewExpression') {
      const values = this.#graph.callables(this.#graph.value(origin.callee, activation));
      for (const { fn, node } of values) {
        if (isClass(fn)) continue;
        if (!this.#addReceiverOf(fn, node.activation)) return false;
      }
      if (values.some(({ fn }) => isClass(fn)) && !this.#addMembers(this.#graph.object(origin, activation))) return false;
    }
    return origin.type !== 'BlockStatement' && this.#addPlace(origin, activation);
  }

  #addReceiver(owner: Node, activation: Activation): boolean {
    if (!isClass(owner)) return this.#addReceiverOf(owner as Unit, activation);
    return this.#addMembers(this.#graph.instance(owner, activation));
  }

  /** `this` in what certainly runs for the instance: the constructors, the fields, and where the registration stands. */
  #addMembers(instance: GraphNode): boolean {
    const chain = classChain(this.#graph, instance);
    for (const { owner } of chain) this.#classes.add(owner);
    for (const { owner, outer } of chain) {
      const constructor = constructorOf(owner);
      if (constructor && !this.#addReceiverOf(constructor, outer)) return false;
      for (const member of owner.body.body) {
        if (!isField(member) || member.static || !member.value) continue;
        if (keyName(member.key, member.computed) === null || !this.#addReceiverOf(member, outer)) return false;
      }
    }
    for (let run: Activation | null = this.#run.activation; run; run = run.caller) {
      let { unit } = run;
      while (unit.type === 'ArrowFunctionExpression') unit = unitOf(unit);
      if (!this.#addReceiverOf(unit, run)) return false;
    }
    return true;
  }

  #addReceiverOf(unit: Unit, home: Activation): boolean {
    const { survey } = this.#graph;
    // In V8 an error keeps the receivers of the frames it was created in.
    if (this.#keepsErrors()) return false;
    if (survey.receiverCaptor(unit) !== null || (isFunction(unit) && unit.generator)) return false;
    const tokens = survey.receiversOf(unit);
    if (tokens.length > TOKEN_LIMIT) return false;
    return tokens.every((token) => (token.type === 'ThisExpression' ? this.#add(token, home) : isSuperCall(token)));
  }

  #keepsErrors(): boolean {
    const graph = this.#graph;
    return graph.program.intern(graph, 'keeps errors', () => {
      const { survey } = graph;
      if (survey.errors.length === 0 || survey.accessesOf('stack').length > 0) return false;
      return !survey.errors.every((error) => new Tokens(graph, this.#run).isLetGo(error));
    });
  }

  /** Whether a value made by an expression is kept by nothing; used where it is made, it does not count as returned. */
  isLetGo(made: Node): boolean {
    if (made.type === 'Identifier') return false;
    this.#add(made, this.#graph.program);
    return this.areHarmless();
  }

  #isHarmless(token: Node, home: Activation): boolean {
    const use = wrapped(token);
    const { parent } = use;
    switch (parent?.type) {
      case 'MemberExpression':
        return parent.object === use && this.#isHarmlessAccess(parent);
      case 'CallExpression':
      case 'NewExpression':
        return parent.callee === use || this.#isHarmlessCall(parent, use, home);
      case 'VariableDeclarator':
        if (parent.init !== use) return false;
        return parent.id.type === 'Identifier' ? this.#addPlace(parent.id, home) : this.#isPlainPattern(parent.id);
      case 'AssignmentExpression':
        if (parent.left === use) return true;
        return parent.left.type === 'Identifier' && this.#addPlace(parent.left, home) && this.#add(parent, home);
      case 'ReturnStatement':
        return this.#isHarmlessResult(token, home);
      case 'ArrowFunctionExpression':
        return parent.body === use && this.#isHarmlessResult(token, home);
      case 'ConditionalExpression':
        return parent.test === use || this.#add(parent, home);
      case 'SequenceExpression':
        return parent.expressions.at(-1) !== use || this.#add(parent, home);
      case 'LogicalExpression':
      case 'AwaitExpression':
        return this.#add(parent, home);
      case 'ExpressionStatement':
      case 'UnaryExpression':
      case 'BinaryExpression':
      case 'IfStatement':
      case 'WhileStatement':
      case 'ThrowStatement':
        return true;
      default:
        return false;
    }
  }

  /** What a call gives is the call's: in a run that a call causes, the call gives the target. */
  #isHarmlessResult(token: Node, home: Activation): boolean {
    const unit = unitOf(token);
    if (token.type === 'ThisExpression' && classOfMember(unit)?.isConstructor === true) return true;
    if (isFunction(unit) && (unit.async || unit.generator)) return home.call === null && home.unit === unit;
    for (let run: Activation | null = home; run; run = run.outer) {
      if (run.unit !== unit) continue;
      // Another run gives another object, unless this one is what the call passes or is made on.
      if (!run.call || !run.caller) return true;
      return run.call.type === 'NewExpression' || run.call.type === 'CallExpression' ? this.#add(run.call, run.caller) : false;
    }
    return false;
  }

  #isHarmlessAccess(access: TSESTree.MemberExpression): boolean {
    const name = memberName(access);
    const { survey } = this.#graph;
    const { parent } = wrapped(access);
    if (name === null) return parent?.type !== 'CallExpression' || unwrap(parent.callee) !== access;
    if (parent?.type === 'CallExpression' && unwrap(parent.callee) === access) {
      return !survey.mayDefine(name) && (!RECEIVER_KEEPING.has(name) || parent.parent.type === 'ExpressionStatement');
    }
    return !this.#hasAccessor(name);
  }

  /** Whether a function of this file runs when that property of the target is read or written. */
  #hasAccessor(name: string): boolean {
    return this.#graph.survey.accessorsOf(name).some((accessor) => {
      if (accessor.type === 'Property') return this.#literals.has(accessor.parent);
      const owner = accessor.parent.parent;
      if (this.#classes.size === 0) return false;
      if (this.#classes.has(owner)) return true;
      const derived = owner.superClass && this.#graph.instance(owner, this.#graph.activationAt(owner));
      return derived !== null && classChain(this.#graph, derived).some((link) => this.#classes.has(link.owner));
    });
  }

  #isPlainPattern(pattern: Node): boolean {
    return (
      pattern.type === 'ObjectPattern' &&
      pattern.properties.every((property) => {
        const name = property.type === 'Property' ? keyName(property.key, property.computed) : null;
        return name !== null && !this.#hasAccessor(name);
      })
    );
  }

  #isHarmlessCall(call: TSESTree.CallExpression | TSESTree.NewExpression, argument: Node, home: Activation): boolean {
    const graph = this.#graph;
    if (call === this.#run.site.call) return true;
    const callee = unwrap(call.callee);
    const path = pathOf(graph.scopes, callee);
    if (path !== null) {
      // `deref` would give it back.
      if (path === 'WeakRef') return graph.survey.accessesOf('deref').length === 0 || this.#add(call, home);
      if (path.startsWith('console.')) return true;
      const name = path.slice(path.lastIndexOf('.') + 1);
      return !isStoreName(name) && !ARGUMENT_KEEPING.has(name) && !TYPED_ARRAYS.has(path) && !Object.hasOwn(GLOBAL_CALLS, path) && !Object.hasOwn(GLOBAL_CONSTRUCTORS, path) && !Object.hasOwn(STATIC_STORES, path) && !/^(?:Reflect|Object|Promise)\b/.test(path);
    }
    if (call.type === 'CallExpression' && graph.isRegistration(call)) return true;
    const from = moduleOf(graph.scopes, callee);
    if (from) return !Object.hasOwn(MODULE_CALLS, from.from) && !Object.hasOwn(WEAK_REFERENCES, from.from);
    if (callee.type === 'MemberExpression') {
      const name = memberName(callee);
      return call.type === 'CallExpression' && name !== null && !graph.survey.mayDefine(name) && !isStoreName(name) && !ARGUMENT_KEEPING.has(name);
    }
    return call.type === 'CallExpression' && callee.type === 'Identifier' && this.#isPassedHarmlessly(call, callee, argument, home);
  }

  /** To a function of this file that does nothing with it either. */
  #isPassedHarmlessly(call: TSESTree.CallExpression, callee: Node, argument: Node, home: Activation): boolean {
    const graph = this.#graph;
    const variable = graph.scopes.variableOf(callee);
    const [def] = variable?.defs ?? [];
    const fn = def?.node as Node | undefined;
    if (variable?.defs.length !== 1 || fn?.type !== 'FunctionDeclaration' || fn.id !== def?.name || fn.async || fn.generator) return false;
    if (variable.references.some((reference) => reference.isWrite())) return false;
    const list = call.arguments as Node[];
    const index = list.indexOf(argument);
    if (list.slice(0, index + 1).some(({ type }) => type === 'SpreadElement')) return false;
    const param = fn.params[index];
    if (!param) return !graph.survey.namesArguments(fn) && fn.params.at(-1)?.type !== 'RestElement';
    const inner = param.type === 'Identifier' ? graph.scopes.variableOf(param) : null;
    if (!inner || graph.survey.returnsOf(fn).some((result) => inner.references.some(({ identifier }) => (identifier as Node) === unwrap(result)))) return false;
    return this.#addVariable(inner, home);
  }
}

function isSuperCall(token: Node): boolean {
  return token.parent?.type === 'CallExpression' && token.parent.callee === token && token.parent.parent.type === 'ExpressionStatement';
}
