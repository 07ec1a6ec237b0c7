/** What calls do with something marked: as an argument, as the receiver, as the function that is called. */
import type { TSESTree } from '@typescript-eslint/utils';
import { constructorOf, pathText } from './calls.ts';
import { entryOf } from './catalog/entry.ts';
import { CONTAINER_METHODS, GLOBAL_CALLS, GLOBAL_CONSTRUCTORS, type Keep, TYPED_ARRAYS } from './catalog/builtins.ts';
import { MODULE_CALLS, WEAK_REFERENCES } from './catalog/modules.ts';
import { isStoreName, STATIC_STORES } from './catalog/stores.ts';
import { type Graph } from './graph.ts';
import { type CallNode, functionNamed, type Holding } from './holding.ts';
import { markOrigin } from './holding-origins.ts';
import { isUncertain, markPattern } from './holding-uses.ts';
import type { Node } from './model.ts';
import { moduleOf, pathOf } from './names.ts';
import { classOfMember, type FunctionNode, immediateCall, isClass, isFunction, keyName, memberName, nameOf, type Unit, unitOf, unwrap, wrapped } from './syntax.ts';

/** Names of methods that may give the object they are called on, or something that keeps it. */
const RECEIVER_KEEPING = keepingMethods((from) => from === 'receiver');
/** The same for what they are given. */
const ARGUMENT_KEEPING = keepingMethods((from, how) => from !== 'receiver' && how !== 'result');

function keepingMethods(isWanted: (from: Keep['from'], how?: Keep['how']) => boolean): ReadonlySet<string> {
  const methods = Object.values(CONTAINER_METHODS).flatMap((list) => Object.entries(list));
  const keeping = methods.filter(([, result]) => {
    if (result.kind === 'same' || result.kind === 'settled') return isWanted(result.from);
    return result.kind === 'fresh' && result.keeps.some(({ from, how }) => isWanted(from, how));
  });
  return new Set(['bind', 'call', 'apply', 'deref', ...keeping.map(([name]) => name)]);
}

/** Methods that keep what a callback gives. */
const RESULT_KEEPING: ReadonlySet<string> = new Set(
  Object.values(CONTAINER_METHODS).flatMap((list) => Object.entries(list).flatMap(([name, result]) => (result.kind === 'fresh' && result.keeps.some(({ how }) => how === 'result') ? [name] : []))),
);

/** Methods that give a member of what they are called on. */
const MEMBER_METHODS: ReadonlySet<string> = new Set(
  Object.values(CONTAINER_METHODS).flatMap((list) => Object.entries(list).flatMap(([name, result]) => (result.kind === 'member' ? [name] : []))),
);

export function markCall(holding: Holding, call: CallNode, use: Node): void {
  if (call.callee === use) markCalled(holding, call, unwrap(use));
  else if (call !== holding.run.site.call) markPassed(holding, call, use);
}

/** A marked function is called: it gives what it returns. */
function markCalled(holding: Holding, call: CallNode, callee: Node): void {
  const fn = isFunction(callee) ? callee : functionNamed(holding.graph, callee);
  if (fn && isFunction(fn)) holding.enter(fn, call);
  // A marked value that is called may be any of the marked functions.
  else if (callee.type !== 'Super') holding.isCalledUnknown = true;
}

/** `marked.name(…)`. */
export function markMethodCall(holding: Holding, call: TSESTree.CallExpression, name: string | null): void {
  const { survey } = holding.graph;
  const isUsed = wrapped(call).parent?.type !== 'ExpressionStatement';
  if (name === null || (isUsed && /^(?:bind|call|apply|deref)$/.test(name))) {
    holding.lose();
    return;
  }
  if (isUsed && RECEIVER_KEEPING.has(name)) {
    // A copy, an iterator, or the same again.
    holding.store(null);
    holding.mark(call);
  }
  if (isUsed && MEMBER_METHODS.has(name)) {
    holding.reads(null, () => {
      holding.mark(call);
    });
  }
  if (!survey.mayDefine(name)) return;
  for (const fn of methodsNamed(holding, name)) {
    holding.enter(fn, call);
    if (fn.type !== 'ArrowFunctionExpression') holding.markReceiver(fn);
  }
}

/** The functions of this file that a method of that name can be. */
export function methodsNamed(holding: Holding, name: string): readonly FunctionNode[] {
  const { graph } = holding;
  return graph.program.intern(name, 'methods named', (): readonly FunctionNode[] | null => {
    const found: FunctionNode[] = [];
    for (const leaf of graph.survey.leavesOf(name)) {
      const { parent } = leaf;
      let value: Node | null | undefined;
      switch (parent?.type) {
        case 'MethodDefinition':
          if (parent.key !== leaf) continue;
          if (parent.kind !== 'method') continue;
          value = parent.value;
          break;
        case 'Property':
          if (parent.parent.type !== 'ObjectExpression' || (parent.key !== leaf && !parent.shorthand)) continue;
          if (parent.kind !== 'init') continue;
          value = parent.value;
          break;
        case 'PropertyDefinition':
        case 'AccessorProperty':
          if (parent.key !== leaf) continue;
          value = parent.value;
          break;
        case 'MemberExpression': {
          const { parent: grand } = parent;
          if (parent.property !== leaf || grand.type !== 'AssignmentExpression' || grand.left !== parent) {
            if (parent.property === leaf && isPatternTarget(grand, parent)) return null;
            continue;
          }
          value = grand.right;
          break;
        }
        case 'CallExpression':
        case 'NewExpression':
          // `Object.defineProperty(object, 'name', …)`
          if (leaf.type === 'Literal' && Object.hasOwn(STATIC_STORES, pathOf(graph.scopes, parent.callee) ?? '')) return null;
          continue;
        default:
          continue;
      }
      if (!value) continue;
      const functions = functionsOf(graph, value, 0);
      if (!functions) return null;
      found.push(...functions);
    }
    return found;
  }) ?? lost(holding);
}

/** The functions of this file that a value can be; null where that is not to be seen at once. */
function functionsOf(graph: Graph, value: Node, depth: number): readonly FunctionNode[] | null {
  const inner = unwrap(value);
  if (isFunction(inner)) return [inner];
  if (/^(?:Literal|TemplateLiteral|ObjectExpression|ArrayExpression|UnaryExpression|BinaryExpression|UpdateExpression|AwaitExpression)$/.test(inner.type)) return [];
  const fn = functionNamed(graph, inner);
  if (fn) return isFunction(fn) ? [fn] : null;
  if (depth > VALUE_DEPTH) return null;
  const all = (values: readonly (Node | null | undefined)[]): readonly FunctionNode[] | null => {
    const lists = values.map((one) => (one ? functionsOf(graph, one, depth + 1) : []));
    return lists.every((list) => list !== null) ? lists.flat() : null;
  };
  switch (inner.type) {
    case 'AssignmentExpression':
      return inner.operator === '=' ? all([inner.right]) : null;
    case 'ConditionalExpression':
      return all([inner.consequent, inner.alternate]);
    case 'LogicalExpression':
      return all([inner.left, inner.right]);
    case 'Identifier': {
      const variable = graph.scopes.variableOf(inner);
      if (!variable || variable.defs.length === 0) return [];
      const isPlain = variable.defs.every(({ type, node }) => (type as string) === 'ImportBinding' || ((node as Node).type === 'VariableDeclarator' && (node as TSESTree.VariableDeclarator).id.type === 'Identifier'));
      const writes = variable.references.filter((reference) => reference.isWrite());
      return isPlain && writes.every(({ writeExpr }) => writeExpr) ? all(writes.map(({ writeExpr }) => writeExpr as Node)) : null;
    }
    default:
      return null;
  }
}

const VALUE_DEPTH = 4;

function lost(holding: Holding): readonly FunctionNode[] {
  holding.lose();
  return [];
}

function isPatternTarget(parent: Node, access: Node): boolean {
  return parent.type.endsWith('Pattern') || (parent.type === 'Property' && parent.value === access && parent.parent.type === 'ObjectPattern') || ((parent.type === 'ForOfStatement' || parent.type === 'ForInStatement') && parent.left === access);
}

function markPassed(holding: Holding, call: CallNode, use: Node): void {
  const { graph } = holding;
  const callee = unwrap(call.callee);
  const list = call.arguments as Node[];
  const index = list.indexOf(use);
  const path = pathOf(graph.scopes, callee);
  if (path !== null) {
    markPassedToGlobal(holding, call, path, index);
    return;
  }
  if (call.type === 'CallExpression' && graph.isRegistration(call)) return;
  const from = moduleOf(graph.scopes, callee);
  if (from) {
    if (Object.hasOwn(MODULE_CALLS, from.from) || Object.hasOwn(WEAK_REFERENCES, from.from)) holding.lose();
    return;
  }
  if (callee.type === 'MemberExpression') {
    const name = memberName(callee);
    if (name === null || call.type === 'NewExpression' || ARGUMENT_KEEPING.has(name)) {
      // A store as a statement gives nothing on.
      if (name === null || call.type === 'NewExpression' || !isStoreName(name) || wrapped(call).parent?.type !== 'ExpressionStatement') {
        holding.lose();
        return;
      }
    }
    if (RESULT_KEEPING.has(name) && index === 0) {
      const fn = isFunction(use) ? use : functionNamed(graph, unwrap(use));
      if (!fn || !isFunction(fn)) {
        holding.lose();
        return;
      }
      holding.store(null);
      holding.enter(fn, call);
    }
    if (isStoreName(name)) markStored(holding, call, callee, name, index);
    if (!graph.survey.mayDefine(name)) return;
    for (const fn of methodsNamed(holding, name)) passTo(holding, fn, call, index);
    return;
  }
  if (isFunction(callee)) {
    passTo(holding, callee, call, index);
    return;
  }
  const fn = functionNamed(graph, callee);
  if (fn && isFunction(fn)) passTo(holding, fn, call, index);
  else if (fn && isClass(fn)) {
    const constructor = constructorOf(fn);
    if (constructor) passTo(holding, constructor, call, index);
    else if (fn.superClass) holding.lose();
  } else holding.lose();
}

function markPassedToGlobal(holding: Holding, call: CallNode, path: string, index: number): void {
  if (path === 'WeakRef') {
    markDereferenced(holding);
    return;
  }
  if (path.startsWith('console.')) return;
  const name = path.slice(path.lastIndexOf('.') + 1);
  if (TYPED_ARRAYS.has(path) || Object.hasOwn(STATIC_STORES, path) || /^(?:Reflect|Promise)\b/.test(path)) {
    holding.lose();
    return;
  }
  const listed = call.type === 'NewExpression' ? entryOf(GLOBAL_CONSTRUCTORS, path) : entryOf(GLOBAL_CALLS, path);
  if (!listed) {
    if (path.startsWith('Object.') || Object.hasOwn(GLOBAL_CONSTRUCTORS, path) || isStoreName(name) || ARGUMENT_KEEPING.has(name)) holding.lose();
    return;
  }
  switch (listed.kind) {
    case 'primitive':
      return;
    case 'same':
      if (listed.from === index) holding.mark(call);
      return;
    case 'fresh':
      // An array over what it is given, a proxy, an iterator; nothing is said of what callbacks give.
      if (listed.keeps.every(({ from }) => from !== 'rest' && from !== index)) return;
      if (listed.keeps.some(({ how }) => how === 'result')) {
        holding.lose();
        return;
      }
      holding.store(null);
      holding.mark(call);
      return;
    default:
      holding.lose();
  }
}

/** Whatever weak reference it is called on, `deref` may give what is marked. */
function markDereferenced(holding: Holding): void {
  for (const access of holding.graph.survey.accessesOf('deref')) {
    const use = wrapped(access);
    if (use.parent?.type === 'CallExpression' && use.parent.callee === use) holding.mark(use.parent);
    else holding.lose();
  }
}

/** `object.push(marked)`: the object holds it, and so does the key of a WeakMap. */
function markStored(holding: Holding, call: TSESTree.CallExpression, callee: TSESTree.MemberExpression, name: string, index: number): void {
  const { object } = callee;
  const isWeak = /^Weak(?:Map|Set)$/.test(containerMade(holding, object) ?? '');
  if (isWeak && index === 0) return;
  if (isUncertain(holding, call, object)) return;
  holding.store(null);
  if (!isWeak) markOrigin(holding, object);
  const [key] = call.arguments;
  if (name === 'set' && index > 0 && key && containerMade(holding, object) !== 'Map') markOrigin(holding, key);
}

/** `const map = new Map()`: which built-in constructor made it, for good. */
function containerMade({ graph }: Holding, object: Node): string | null {
  const name = unwrap(object);
  const variable = name.type === 'Identifier' ? graph.scopes.variableOf(name) : null;
  const [def] = variable?.defs ?? [];
  const declarator = def?.node as Node | undefined;
  if (variable?.defs.length !== 1 || declarator?.type !== 'VariableDeclarator' || declarator.parent.kind !== 'const' || declarator.id.type !== 'Identifier') return null;
  return declarator.init?.type === 'NewExpression' ? pathOf(graph.scopes, declarator.init.callee) : null;
}

function passTo(holding: Holding, fn: FunctionNode, call: Node, index: number): void {
  const list = (call as CallNode).arguments as Node[];
  if (fn.generator || holding.graph.survey.namesArguments(fn) || list.slice(0, index + 1).some(({ type }) => type === 'SpreadElement')) {
    holding.lose();
    return;
  }
  holding.enter(fn, call);
  const last = fn.params.at(-1);
  const param = fn.params[index] ?? (last?.type === 'RestElement' ? last : null);
  if (!param) return;
  if (param.type === 'RestElement') {
    // The list of the rest holds it.
    holding.store(null);
    markPattern(holding, param.argument);
    return;
  }
  markPattern(holding, param);
}

/** Every call that can run the function, by its name. */
export function enterNamedCalls(holding: Holding, unit: Unit): void {
  if (!holding.isNew('all calls', unit)) return;
  if (holding.isForAllCalls) holding.forCalls(unit, (call) => {
    holding.addUnit(unitOf(call));
  });
  if (!isFunction(unit)) {
    holding.lose();
    return;
  }
  const { survey, scopes } = holding.graph;
  const immediate = immediateCall(unit);
  if (immediate) {
    holding.enter(unit, immediate);
    return;
  }
  const member = classOfMember(unit);
  const { parent } = unit;
  const id = unit.type === 'FunctionDeclaration' ? unit.id : parent.type === 'VariableDeclarator' && parent.init === unit && parent.id.type === 'Identifier' ? parent.id : null;
  if (id) {
    const variable = scopes.variableOf(id);
    if (!variable || functionNamed(holding.graph, id) !== unit) {
      holding.lose();
      return;
    }
    for (const reference of variable.references) {
      const use = wrapped(reference.identifier);
      if (reference.init === true) continue;
      const call = use.parent;
      if ((call?.type === 'CallExpression' || call?.type === 'NewExpression') && call.callee === use) holding.enter(unit, call);
      else if (isExported(use)) continue;
      else if (call?.type === 'Property' && call.value === use && call.parent.type === 'ObjectExpression') enterByName(holding, unit, keyName(call.key, call.computed));
      else if (call?.type === 'AssignmentExpression' && call.right === use && call.left.type === 'MemberExpression') enterByName(holding, unit, memberName(call.left));
      else {
        holding.lose();
        return;
      }
    }
    return;
  }
  const name = nameOf(unit);
  if (name === null || member?.isConstructor === true || !survey.mayDefine(name)) {
    holding.lose();
    return;
  }
  if (member === null && (parent.type !== 'Property' || parent.parent.type !== 'ObjectExpression')) {
    holding.lose();
    return;
  }
  if (parent.type === 'MethodDefinition' && parent.kind !== 'method') {
    holding.lose();
    return;
  }
  enterByName(holding, unit, name);
}

function enterByName(holding: Holding, unit: Unit, name: string | null): void {
  const { survey } = holding.graph;
  // Taken off its object, it could be called under another name.
  if (name === null || survey.leavesOf(name).some((leaf) => isTakenOff(leaf))) {
    holding.lose();
    return;
  }
  for (const access of survey.accessesOf(name)) {
    const use = wrapped(access);
    if (use.parent?.type === 'CallExpression' && use.parent.callee === use) holding.enter(unit, use.parent);
    else if (use.parent?.type !== 'AssignmentExpression' || use.parent.left !== use) {
      holding.lose();
      return;
    }
  }
}

/** `const { name } = object`, or the name as a string. */
function isTakenOff(leaf: Node): boolean {
  const { parent } = leaf;
  if (parent?.type === 'Property') return parent.parent.type === 'ObjectPattern';
  return leaf.type === 'Literal' && parent?.type !== 'MethodDefinition' && parent?.type !== 'MemberExpression';
}

/** `module.exports = name`, `export { name }`, `{ name }` in what is exported: others call it, which says nothing. */
function isExported(use: Node): boolean {
  const { parent } = use;
  if (parent?.type === 'ExportSpecifier' || parent?.type === 'ExportDefaultDeclaration') return true;
  const value = parent?.type === 'Property' && parent.value === use && parent.parent.type === 'ObjectExpression' ? parent.parent : use;
  const { parent: assignment } = value;
  return assignment?.type === 'AssignmentExpression' && assignment.right === value && /^(?:module\.)?exports\b/.test(pathText(assignment.left));
}
