/** What calls do with something marked: as an argument, as the receiver, as the function that is called. */
import type { TSESTree } from '@typescript-eslint/utils';
import { GLOBAL_CALLS, GLOBAL_CONSTRUCTORS, TYPED_ARRAYS } from '../../catalog/builtins.ts';
import { entryOf } from '../../catalog/entry.ts';
import { CALLBACKS } from '../../catalog/callbacks.ts';
import { ARGUMENT_KEEPING, CALLS_BACK, MEMBER_METHODS, RECEIVER_KEEPING, RESULT_KEEPING } from '../../catalog/effects.ts';
import { DEREFERENCE, FUNCTION_METHODS } from '../../catalog/functions.ts';
import { WEAK_REFERENCES } from '../../catalog/modules.ts';
import { isStoreName, STATIC_STORES } from '../../catalog/stores.ts';
import { functionNamed, functionsOf } from '../../heap/local-functions.ts';
import { callsOfModule } from '../../heap/kinds.ts';
import { isRegistration } from '../../heap/registration-calls.ts';
import type { Node } from '../../model.ts';
import { moduleOf, pathOf } from '../../syntax/names.ts';
import { type CallNode, constructorOf, type FunctionNode, isClass, isFunction, memberName, unwrap, wrapped } from '../../syntax/nodes.ts';
import { type Holding, isUncertain, markPattern, methodsNamed } from './marks.ts';
import { markOrigin } from './origins.ts';

export function markCall(holding: Holding, call: CallNode, use: Node): void {
  if (call.callee === use) markCalled(holding, call, unwrap(use));
  else if (call !== holding.run.site.call) markPassed(holding, call, use);
}

/** A marked function is called: it gives what it returns. */
function markCalled(holding: Holding, call: CallNode, callee: Node): void {
  const fn = isFunction(callee) ? callee : functionNamed(holding.graph, callee);
  if (fn && isFunction(fn)) {
    holding.enter(fn, call);
    // A generator keeps the scopes of its function.
    if (fn.generator) holding.mark(call);
  }
  // By its name, a method is found where it is called. Another value may be any of the marked functions.
  else if (callee.type !== 'Super' && (callee.type !== 'MemberExpression' || memberName(callee) === null)) holding.isCalledUnknown = true;
}

/** `marked.name(…)`. */
export function markMethodCall(holding: Holding, call: TSESTree.CallExpression, name: string | null): void {
  const { survey } = holding.graph;
  const isUsed = wrapped(call).parent?.type !== 'ExpressionStatement';
  if (name === null || (isUsed && (FUNCTION_METHODS.has(name) || name === DEREFERENCE))) {
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
  if (isStoreName(name)) {
    for (const argument of call.arguments) {
      holding.offer(null, (isOwn) => {
        if (argument.type === 'SpreadElement') holding.lose();
        else markOrigin(holding, argument, isOwn);
      });
    }
  }
  if (CALLS_BACK.has(name)) markCallback(holding, call, name);
  if (!survey.mayDefine(name)) return;
  for (const fn of methodsNamed(holding, name)) {
    holding.enter(fn, call);
    if (fn.type === 'ArrowFunctionExpression') continue;
    // A generator keeps its receiver.
    if (fn.generator) holding.mark(call);
    holding.markReceiver(fn);
  }
}

/** `marked.forEach((one) => …)`: what it has, and it itself, go on as parameters. */
function markCallback(holding: Holding, call: TSESTree.CallExpression, name: string): void {
  for (const methods of Object.values(CALLBACKS)) {
    const callback = entryOf(methods, name);
    const given = callback && call.arguments[callback.at];
    if (!callback || !given) continue;
    const fn = isFunction(given) ? given : functionNamed(holding.graph, unwrap(given));
    if (!fn || !isFunction(fn) || callback.initial !== undefined || holding.graph.survey.namesArguments(fn)) {
      holding.reads(null, () => {
        holding.lose();
      });
      continue;
    }
    fn.params.forEach((param, index) => {
      const passed = callback.passes[index];
      if (param.type === 'RestElement') holding.lose();
      else if (passed === 'receiver') markPattern(holding, param);
      else if (passed === 'member' || passed === 'key' || passed === 'settled') {
        holding.reads(null, () => {
          markPattern(holding, param);
        });
      }
    });
  }
}

function markPassed(holding: Holding, call: CallNode, use: Node): void {
  const { graph } = holding;
  const callee = unwrap(call.callee);
  const list = call.arguments as Node[];
  const index = list.indexOf(use);
  const path = pathOf(graph.scopes, callee);
  // What a module exports under CommonJS is its own.
  if (path !== null && !/^(?:module\.)?exports\./.test(path)) {
    markPassedToGlobal(holding, call, path, index);
    return;
  }
  if (call.type === 'CallExpression' && isRegistration(graph, call)) return;
  const from = moduleOf(graph.scopes, callee);
  if (from) {
    if (callsOfModule(from.from) || Object.hasOwn(WEAK_REFERENCES, from.from)) holding.lose();
    return;
  }
  const owner = callee.type === 'MemberExpression' ? moduleOf(graph.scopes, callee.object) : null;
  if (owner && callsOfModule(owner.from)) {
    holding.lose();
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
  } else {
    const functions = fn ? null : functionsOf(graph, callee, 0, new Set());
    if (functions) for (const one of functions) passTo(holding, one, call, index);
    else holding.lose();
  }
}

function markPassedToGlobal(holding: Holding, call: CallNode, path: string, index: number): void {
  if (path === 'WeakRef') {
    markDereferenced(holding);
    return;
  }
  if (path.startsWith('console.')) return;
  const name = path.slice(path.lastIndexOf('.') + 1);
  if (TYPED_ARRAYS.has(path) || Object.hasOwn(STATIC_STORES, path) || /^Reflect\b/.test(path)) {
    holding.lose();
    return;
  }
  const listed = call.type === 'NewExpression' ? entryOf(GLOBAL_CONSTRUCTORS, path) : entryOf(GLOBAL_CALLS, path);
  if (!listed) {
    if (/^(?:Object|Promise)\./.test(path) || Object.hasOwn(GLOBAL_CONSTRUCTORS, path) || isStoreName(name) || ARGUMENT_KEEPING.has(name)) holding.lose();
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
  if (isWeak) markGivenBack(holding, object);
  else markOrigin(holding, object);
  const [key] = call.arguments;
  if (name === 'set' && index > 0 && key && containerMade(holding, object) !== 'Map') markOrigin(holding, key);
}

/** `map.get(key)` of a WeakMap that has one name. */
function markGivenBack(holding: Holding, map: Node): void {
  const variable = holding.graph.scopes.variableOf(unwrap(map));
  for (const { identifier } of variable?.references ?? []) {
    const { parent: access } = identifier as Node;
    if (access?.type !== 'MemberExpression' || access.object !== identifier || memberName(access) !== 'get') continue;
    if (access.parent.type === 'CallExpression' && access.parent.callee === access) holding.mark(access.parent);
  }
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
