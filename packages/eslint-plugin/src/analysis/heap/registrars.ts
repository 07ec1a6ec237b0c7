/** Which objects are FinalizationRegistries, and which calls are registrations. */
import type { TSESTree } from '@typescript-eslint/utils';
import { REGISTERS } from '../catalog/effects.ts';
import { entryOf } from '../catalog/entry.ts';
import { MODULE_REGISTRARS, PROCESS_FINALIZATION, PROCESS_MODULES, type Registrar, REGISTRY_METHODS, REGISTRY_REGISTER } from '../catalog/registrars.ts';
import type { AnalysisOptions, Node, Variable } from '../model.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { moduleOf, pathOf } from '../syntax/names.ts';
import { isRewritten } from '../syntax/scopes.ts';
import { boundName, type Call, calleeOf, constructorOf, isClass, keyName, memberName, spreadOf, unwrap } from '../syntax/nodes.ts';
import { classChain } from './classes.ts';
import type { Graph } from './graph.ts';
import type { Activation, GraphNode } from './nodes.ts';

const REGISTRY = 'FinalizationRegistry';
const REGISTER = 'FinalizationRegistry.prototype.register';

/** A call recognised as a registration: whose arguments are whose. */
export interface Registration {
  readonly registrar: Registrar;
  readonly arguments: readonly Node[];
  /** What the call is made on, for a registry. */
  readonly receiver: Node | null;
}

/** A cheap look before anything is resolved: by a name of the catalogue, by an import, or by a `register` that goes by any name. */
export function mayRegister(graph: Graph, call: Call): boolean {
  const callee = calleeOf(call);
  const name = callee.type === 'MemberExpression' ? memberName(callee) : null;
  if (name !== null && REGISTERS.has(name)) return true;
  const from = moduleOf(graph.scopes, callee)?.from;
  return (from !== undefined && isRegistrarModule(from, graph.options)) || handsOutRegister(graph) || pathOf(graph.scopes, callee)?.startsWith('process.finalization.') === true;
}

/** Whether a module has registrars, of itself or since the settings say so. */
export function isRegistrarModule(from: string, options: AnalysisOptions): boolean {
  return Object.hasOwn(MODULE_REGISTRARS, from) || PROCESS_MODULES.has(from) || options.registrars?.some((item) => item.from === from) === true;
}

/** What `call` registers, whatever it is called and however it is written; null when it registers nothing. */
export function registrationOf(graph: Graph, call: Call, activation: Activation, options: AnalysisOptions): Registration | null {
  if (call.type !== 'CallExpression') return null;
  const callee = calleeOf(call);
  const list = call.arguments as readonly Node[];
  if (callee.type === 'MemberExpression') {
    const name = memberName(callee);
    if (name === REGISTRY_METHODS.register && isRegistry(graph, callee.object, activation) && !isOwnMethod(graph, callee, activation)) {
      return { registrar: REGISTRY_REGISTER, arguments: list, receiver: callee.object };
    }
    if ((name === 'call' || name === 'apply') && isRegisterFunction(graph, callee.object, activation)) {
      return uncurried(name === 'call' ? list : [list[0], ...spreadArgument(graph, list[1])]);
    }
  }
  const path = pathOf(graph.scopes, callee);
  if (path === 'Reflect.apply' && list[0] && isRegisterFunction(graph, list[0], activation)) {
    return uncurried([list[1], ...spreadArgument(graph, list[2])]);
  }
  const process = processMethod(graph, callee, path);
  if (process) return { registrar: process, arguments: list, receiver: null };
  const member = moduleOf(graph.scopes, callee);
  if (member) {
    const registrar = moduleRegistrar(member.from, member.name, options);
    if (registrar) return { registrar, arguments: list, receiver: null };
  }
  const isCallable = callee.type === 'Identifier' || callee.type === 'MemberExpression';
  return isCallable && handsOutRegister(graph) ? boundRegister(graph, callee, list, activation) : null;
}

/** Whether the call is a registration, or the end of one: it keeps nothing for the sake of the other arguments. */
export function isRegistrationCall(graph: Graph, call: Call, activation: Activation): boolean {
  const callee = calleeOf(call);
  if (callee.type === 'MemberExpression') {
    const name = memberName(callee);
    if (name !== null && Object.hasOwn(REGISTRY_METHODS, name) && isRegistry(graph, callee.object, activation)) return true;
  }
  return registrationOf(graph, call, activation, graph.options) !== null;
}

/** A subclass with its own `register` decides itself what it registers; its `super.register` is the registration. */
function isOwnMethod(graph: Graph, callee: TSESTree.MemberExpression, activation: Activation): boolean {
  if (callee.object.type === 'Super') return false;
  return registriesOf(graph, callee.object, activation).some((registry) => {
    const [link] = classChain(graph, registry);
    return link !== undefined && extendsRegistry(graph, link.owner, link.outer) && graph.callables(graph.field(registry, 'register')).length > 0;
  });
}

function uncurried(list: readonly (Node | undefined)[]): Registration | null {
  const [receiver, ...rest] = list;
  if (!receiver || receiver.type === 'SpreadElement') return null;
  return { registrar: REGISTRY_REGISTER, arguments: rest.filter((item) => item !== undefined), receiver };
}

/** The list of `apply`, the same node whenever it is asked for. */
function spreadArgument(graph: Graph, list: Node | undefined): readonly Node[] {
  return list ? [graph.program.intern(list, 'spread', () => spreadOf(list))] : [];
}

function isRegisterFunction(graph: Graph, expression: Node, activation: Activation): boolean {
  const node = unwrap(expression);
  if (pathOf(graph.scopes, node) === REGISTER) return true;
  if (node.type === 'MemberExpression') return memberName(node) === 'register' && isRegistry(graph, node.object, activation);
  return node.type === 'Identifier' && handsOutRegister(graph) && graph.concrete(graph.value(node, activation)).some(({ node: { what } }) => what.kind === 'outside' && what.name === REGISTRY_METHODS.register && what.object !== null && isRegistryNode(graph, what.object));
}

/** A local name for `register`: `registry.register.bind(registry)`, `uncurryThis(FinalizationRegistry.prototype.register)`. */
function boundRegister(graph: Graph, callee: Node, list: readonly Node[], activation: Activation): Registration | null {
  const value = calleeValue(graph, callee, activation);
  for (const { node } of value ? graph.concrete(value) : []) {
    const { what } = node;
    if (what.kind !== 'object' || what.origin.type !== 'CallExpression') continue;
    const made = what.origin;
    const maker = unwrap(made.callee);
    const [first] = made.arguments as Node[];
    if (maker.type === 'MemberExpression' && memberName(maker) === 'bind' && first) {
      if (isRegisterFunction(graph, maker.object, node.activation)) {
        return { registrar: REGISTRY_REGISTER, arguments: [...(made.arguments as Node[]).slice(1), ...list], receiver: first };
      }
    }
    // `uncurryThis(f)` and `Function.prototype.call.bind(f)`: the receiver comes first.
    if (first && pathOf(graph.scopes, first) === REGISTER) return uncurried(list);
  }
  return null;
}

/** What is called, which is asked of every call of the file: a constant is the same in all of them, and a function that is declared is no such name. */
function calleeValue(graph: Graph, callee: Node, activation: Activation): GraphNode | null {
  const variable = callee.type === 'Identifier' ? graph.scopes.variableOf(callee) : null;
  const [def, second] = variable?.defs ?? [];
  const place = def?.node as Node | undefined;
  if (!variable || !place || second) return graph.value(callee, activation);
  if (place.type === 'FunctionDeclaration' && def?.type === 'FunctionName' && !isRewritten(variable)) return null;
  const isConstant = place.type === 'VariableDeclarator' && place.parent.kind === 'const';
  return isConstant ? graph.variable(variable, graph.runOf(variable.scope, activation)) : graph.value(callee, activation);
}

function processMethod(graph: Graph, callee: Node, path: string | null): Registrar | null {
  if (path?.startsWith('process.finalization.') === true) return entryOf(PROCESS_FINALIZATION, path.slice(21)) ?? null;
  if (callee.type !== 'MemberExpression') return null;
  const name = memberName(callee);
  const owner = moduleOf(graph.scopes, callee.object);
  if (name === null || owner?.name !== 'finalization' || !PROCESS_MODULES.has(owner.from)) return null;
  return Object.hasOwn(PROCESS_FINALIZATION, name) ? (PROCESS_FINALIZATION[name] ?? null) : null;
}

function moduleRegistrar(from: string, name: string, options: AnalysisOptions): Registrar | null {
  const own = options.registrars?.find((item) => item.from === from && item.name === name);
  if (own) {
    return {
      target: own.target,
      held: own.held.map((index, at) => ({ index, role: at === 0 ? 'cleanup' : 'argument' })),
      holder: `\`${name}\``,
    };
  }
  const members = Object.hasOwn(MODULE_REGISTRARS, from) ? MODULE_REGISTRARS[from] : undefined;
  if (!members) return null;
  // `const weak = require('weak-napi')`: the module is the function.
  const key = name === '*' ? 'default' : name;
  return Object.hasOwn(members, key) ? (members[key] ?? null) : null;
}

/** Whether an expression can be a FinalizationRegistry of the platform. */
function isRegistry(graph: Graph, expression: Node, activation: Activation): boolean {
  return registriesOf(graph, expression, activation).length > 0;
}

/** The registries that an expression can be. */
export function registriesOf(graph: Graph, expression: Node, activation: Activation): readonly GraphNode[] {
  return graph.concrete(receiverValue(graph, expression, activation)).flatMap(({ node }) => (isRegistryNode(graph, node) ? [node] : []));
}

/** The value of what `register` is called on: that of a constant is the same for all registrations, and looked up once. */
export function receiverValue(graph: Graph, expression: Node, activation: Activation): GraphNode {
  const node = unwrap(expression);
  const variable = node.type === 'Identifier' ? graph.scopes.variableOf(node) : null;
  const init = variable && constantOf(variable);
  return init ? graph.value(init, graph.runOf(variable.scope, activation)) : graph.value(node, activation);
}

/** What a name of a `const` is given, for good. */
function constantOf({ defs }: Variable): Node | null {
  const declarator = defs.length === 1 ? (defs[0]?.node as Node | undefined) : undefined;
  return declarator?.type === 'VariableDeclarator' && declarator.parent.kind === 'const' && declarator.id.type === 'Identifier' ? declarator.init : null;
}

/** Whether the object is a FinalizationRegistry, or of a class derived from it. */
export function isRegistryNode(graph: Graph, node: GraphNode): boolean {
  const { what } = node;
  if (what.kind === 'outside') {
    return isTypedAsRegistry(graph, what.origin) || isTypedField(graph, what.object, what.name) || graph.options.types?.isRegistry(what.origin) === true;
  }
  if (what.kind === 'receiver') return isClass(what.owner) && extendsRegistry(graph, what.owner, node.activation);
  if (what.kind !== 'object') return false;
  if (what.origin.type === 'CallExpression') {
    const [made] = what.origin.arguments;
    return made !== undefined && pathOf(graph.scopes, what.origin.callee) === 'Reflect.construct' && isRegistryClass(graph, made, node.activation);
  }
  if (what.origin.type !== 'NewExpression') return false;
  return isRegistryClass(graph, what.origin.callee, node.activation);
}

/** `new FinalizationRegistry(…)`, by whatever name the class goes; what a class of this file that extends it does with its callback is not looked at. */
export function makesRegistry(graph: Graph, made: Node): boolean {
  if (made.type !== 'NewExpression') return false;
  // A stand-in of the file for hosts that have none is beside the point.
  if (pathOf(graph.scopes, made.callee) === 'FinalizationRegistry') return true;
  const activation = graph.activationAt(made);
  return isRegistryClass(graph, made.callee, activation) && graph.callables(graph.value(made.callee, activation)).length === 0;
}

/** Whether an expression can be the class. */
export function isRegistryClass(graph: Graph, expression: Node, activation: Activation, depth = 0): boolean {
  const node = unwrap(expression);
  if (depth > 8) return false;
  if (pathOf(graph.scopes, node) === REGISTRY) return true;
  switch (node.type) {
    case 'ConditionalExpression':
      return isRegistryClass(graph, node.consequent, activation, depth + 1) || isRegistryClass(graph, node.alternate, activation, depth + 1);
    case 'LogicalExpression':
      return isRegistryClass(graph, node.left, activation, depth + 1) || isRegistryClass(graph, node.right, activation, depth + 1);
    case 'Identifier': {
      const variable = graph.scopes.variableOf(node);
      const [def, second] = variable?.defs ?? [];
      const init = !second && (def?.node as Node | undefined);
      if (init && init.type === 'VariableDeclarator' && init.init && init.id.type === 'Identifier') {
        return isRegistryClass(graph, init.init, activation, depth + 1);
      }
      // `const { FinalizationRegistry } = host`
      if (init && init.type === 'VariableDeclarator' && init.init && init.id.type === 'ObjectPattern' && init.id.properties.some((property) => property.type === 'Property' && boundName(property.value) === def?.name && keyName(property.key, property.computed) === REGISTRY)) return !isOfModule(graph, init.init);
      break;
    }
    // `host.FinalizationRegistry`: of whatever object, unless the file puts a class of its own there.
    case 'MemberExpression':
      if (memberName(node) === REGISTRY && !isOfModule(graph, node.object) && graph.callables(graph.value(node, activation)).length === 0) return true;
      break;
    default:
      break;
  }
  return graph.callables(graph.value(node, activation)).some(({ fn, node: value }) => isClass(fn) && extendsRegistry(graph, fn, value.activation));
}

/** What other modules export under that name may be something else. */
function isOfModule(graph: Graph, expression: Node): boolean {
  return moduleOf(graph.scopes, expression) !== null;
}

function extendsRegistry(graph: Graph, owner: TSESTree.ClassDeclaration | TSESTree.ClassExpression, outer: Activation): boolean {
  return owner.superClass !== null && isRegistryClass(graph, owner.superClass, outer, 1);
}

/** `registry: FinalizationRegistry<…>`: the annotation says it. */
function isTypedAsRegistry(graph: Graph, node: Node): boolean {
  const annotation = 'typeAnnotation' in node ? (node.typeAnnotation as TSESTree.TSTypeAnnotation | undefined) : undefined;
  const type = annotation?.typeAnnotation;
  if (type?.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return false;
  return type.typeName.name === REGISTRY && graph.scopes.isGlobal(type.typeName);
}

function isTypedField(graph: Graph, object: GraphNode | null, name: string | null): boolean {
  if (object?.what.kind !== 'receiver' || !isClass(object.what.owner)) return false;
  return (object.what.owner as TSESTree.ClassExpression).body.body.some(
    (member) => 'key' in member && 'name' in member.key && member.key.name === name && isTypedAsRegistry(graph, member),
  );
}

/** The callback that a registry was made with, and the run in which it was. */
export function callbackOf(graph: Graph, registry: GraphNode): { callback: Node; activation: Activation } | null {
  const { what, activation } = registry;
  if (what.kind !== 'object' || what.origin.type !== 'NewExpression') return null;
  const [only] = graph.callables(graph.value(what.origin.callee, activation));
  const constructor = only && isClass(only.fn) ? constructorOf(only.fn) : null;
  if (!constructor || !only || !isClass(only.fn)) {
    const [callback] = what.origin.arguments as Node[];
    return callback ? { callback, activation } : null;
  }
  for (const call of graph.survey.callsNamed('super')) {
    if (call.range[0] < constructor.range[0] || call.range[1] > constructor.range[1]) continue;
    const [callback] = call.arguments as Node[];
    const [run] = graph.constructorRuns(registry, only.fn);
    if (callback && run) return { callback, activation: graph.nestedRun(call, run) };
  }
  return null;
}

/** Whether some `register` is taken as a value: bound, uncurried, passed on. One that is only written, or looked whether it is there, is not. */
export function handsOutRegister(graph: Graph): boolean {
  return graph.program.intern(graph, 'hands out register', () =>
    graph.survey.accessesOf('register').some((access) => !isCalledOrDropped(access)) ||
      graph.survey.leavesOf('register').some(({ parent }) => parent?.type === 'Property' && parent.parent.type === 'ObjectPattern'),
  );
}

function isCalledOrDropped(access: Node): boolean {
  const goes = destinationOf(access);
  return goes.kind === 'nowhere' || (goes.kind === 'callee' && goes.call.type === 'CallExpression') || (goes.kind === 'same' && isDropped(goes.by));
}

function isDropped(expression: Node): boolean {
  const goes = destinationOf(expression);
  return goes.kind === 'nowhere' || (goes.kind === 'same' && isDropped(goes.by));
}
