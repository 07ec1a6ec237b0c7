/** Whether an expression makes a new object that nothing refers to but what it is put into. */
import type { TSESTree } from '@typescript-eslint/utils';
import { GLOBAL_CALLS, GLOBAL_CONSTRUCTORS, TYPED_ARRAYS } from '../catalog/builtins.ts';
import { KEPT_BY_NOBODY, NEVER_THE_SAME } from '../catalog/functions.ts';
import { entryOf } from '../catalog/entry.ts';
import type { Graph } from '../heap/graph.ts';
import { isMadeElsewhere } from '../heap/callers.ts';
import { fieldWrites } from '../heap/fields.ts';
import { listedResult } from '../heap/kinds.ts';
import { isHeldWeakly } from '../heap/registration-calls.ts';
import type { Activation } from '../heap/nodes.ts';
import type { Node } from '../model.ts';
import { pathOf } from '../syntax/names.ts';
import { calleeOf, classOfMember, type ClassNode, constructorOf, contains, type FunctionNode, isClass, isField, isFunction, keyName, memberName, unitOf, unwrap } from '../syntax/nodes.ts';
import { isRewritten } from '../syntax/scopes.ts';
import { isOwnVariable, isPrivateMember } from './file-local.ts';

export function isFresh(graph: Graph, expression: Node): boolean {
  const node = unwrap(expression);
  switch (node.type) {
    case 'ObjectExpression':
      return !hasSetters(node);
    case 'ArrayExpression':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return true;
    case 'NewExpression': {
      const path = pathOf(graph.scopes, node.callee);
      // `Object` gives back what it is given.
      if (path === 'Object') return node.arguments.length === 0;
      if (path !== null && TYPED_ARRAYS.has(path)) return true;
      if (path !== null) return Object.hasOwn(GLOBAL_CONSTRUCTORS, path) && GLOBAL_CONSTRUCTORS[path]?.kind === 'fresh';
      const made = graph.callables(graph.value(calleeOf(node), graph.activationAt(node)));
      const [only] = made;
      if (made.length !== 1 || only === undefined) return false;
      return isClass(only.fn) ? keepsToItself(graph, only.fn) : isFunction(only.fn) && isPlainConstructor(graph, only.fn);
    }
    case 'CallExpression': {
      const callee = calleeOf(node);
      if (callee.type === 'MemberExpression' && !callee.computed && callee.property.type === 'Identifier' && callee.property.name === 'bind') return isBoundFunction(graph, callee, node);
      if (callee.type === 'MemberExpression') {
        // `list.map(…)`: a new list each time.
        const result = listedResult(graph, node, graph.activationAt(node));
        if (result?.kind === 'fresh' && result.container === 'array') return true;
      }
      const path = pathOf(graph.scopes, callee);
      const listed = path === null ? undefined : entryOf(GLOBAL_CALLS, path);
      if (path === null || !listed) return isMadeByHelper(graph, node) || isNewGenerator(graph, node);
      if (listed.kind === 'same' && typeof listed.from === 'number') {
        const given = node.arguments[listed.from];
        return given !== undefined && /^(?:Object|Array)Expression$/.test(unwrap(given).type) && isFresh(graph, given);
      }
      return listed.kind === 'fresh' && KEPT_BY_NOBODY.has(path);
    }
    default:
      return false;
  }
}

/** Whether writing a property of it may run code that gets hold of it. */
function hasSetters({ properties }: TSESTree.ObjectExpression): boolean {
  return properties.some((property) => property.type === 'Property' && (property.kind === 'set' || (!property.shorthand && keyName(property.key, property.computed) === '__proto__')));
}

/** A call of one function of this file whose only result is what it makes right there, or a new object that it is given. */
function isMadeByHelper(graph: Graph, call: TSESTree.CallExpression): boolean {
  const made = resultOfHelper(graph, call);
  if (made === null) return false;
  const path = made.type === 'CallExpression' ? pathOf(graph.scopes, calleeOf(made)) : null;
  return (made.type !== 'CallExpression' || path !== null) && isFresh(graph, made);
}

/** A generator of this file, each call of which gives another iterator. */
function isNewGenerator(graph: Graph, call: TSESTree.CallExpression): boolean {
  const called = graph.value(calleeOf(call), graph.activationAt(call));
  const functions = graph.concrete(called);
  return functions.length === 1 && graph.callables(called).some(({ fn, because }) => because === undefined && isFunction(fn) && fn.generator);
}

/**
 * What the one function of this file that is called gives back in any case, as it is written there: through a local name that it is only given
 * back by, and through a parameter that is given on. Null where that is not seen.
 */
export function resultOfHelper(graph: Graph, call: TSESTree.CallExpression): Node | null {
  const fn = helperOf(graph, call);
  const [result, other] = fn ? graph.survey.returnsOf(fn) : [];
  if (!fn || !result || other) return null;
  const given = unwrap(result);
  const variable = given.type === 'Identifier' ? graph.scopes.variableOf(given) : null;
  const [def, second] = variable?.defs ?? [];
  if (!variable || !def || second || isRewritten(variable) || graph.survey.namesArguments(fn)) return given;
  const isOnlyGivenBack = variable.references.every(({ identifier, init }) => init === true || (identifier as Node) === given || isWrittenTo(identifier));
  if (!isOnlyGivenBack) return given;
  const declared = def.node as Node;
  if (declared.type === 'VariableDeclarator') return declared.id.type === 'Identifier' && declared.init && unitOf(declared) === fn && /^(?:const|let|var)$/.test(declared.parent.kind) ? unwrap(declared.init) : given;
  const index = (fn.params as readonly Node[]).indexOf(def.name);
  const passed = call.arguments[index];
  return index >= 0 && passed && !call.arguments.some(({ type }) => type === 'SpreadElement') ? unwrap(passed) : given;
}

/** The one function of this file that a call runs: a method of an instance may be another one in a subclass. */
function helperOf(graph: Graph, call: TSESTree.CallExpression): FunctionNode | null {
  const callee = calleeOf(call);
  const isSure = callee.type === 'Identifier' || isFunction(callee) || (callee.type === 'MemberExpression' && (callee.property.type === 'PrivateIdentifier' || isMadeHere(graph, callee.object)));
  if (!isSure) return null;
  const called = graph.value(callee, graph.activationAt(call));
  const [only, second] = graph.callables(called);
  if (!only || second || graph.concrete(called).length !== 1 || only.because !== undefined || !isFunction(only.fn) || only.fn.async || only.fn.generator) return null;
  return only.fn;
}

/** A class or a literal of this file, whose methods are those that are written there. */
function isMadeHere(graph: Graph, expression: Node): boolean {
  const what = graph.soleObject(graph.value(expression, graph.activationAt(expression)))?.what;
  return what?.kind === 'object' && (isClass(what.origin) || what.origin.type === 'ObjectExpression');
}

function isBoundFunction(graph: Graph, { object }: TSESTree.MemberExpression, call: TSESTree.CallExpression): boolean {
  return graph.callables(graph.value(object, graph.activationAt(call))).length > 0;
}

/** Whether making an instance gives it to nobody: all that is done with `this` is to write and read properties of it, and to register it. */
function keepsToItself(graph: Graph, owner: ClassNode, depth = 0): boolean {
  if (owner.superClass && !isKeptByBase(graph, owner.superClass, depth)) return false;
  if (owner.body.body.some((member) => member.type === 'MethodDefinition' && member.kind === 'set') || (owner as { decorators?: readonly Node[] }).decorators?.length) return false;
  const constructor = constructorOf(owner);
  const units = [...(constructor ? [constructor] : []), ...owner.body.body.filter((member) => isField(member) && !member.static)] as Parameters<Graph['survey']['receiversOf']>[0][];
  return units.every((unit) => graph.survey.receiversOf(unit).every((token) => unitOf(token) === unit && (isWrittenTo(token) || isBaseCall(token) || isReadOf(owner, token) || isWeaklyGiven(graph, token))) && graph.survey.returnsOf(unit).length === 0);
}

/** The same of a function that `new` is called on, and that has no setters to run. */
function isPlainConstructor(graph: Graph, fn: FunctionNode): boolean {
  if (fn.type === 'ArrowFunctionExpression' || fn.async || fn.generator || graph.survey.returnsOf(fn).length > 0) return false;
  return graph.survey.receiversOf(fn).every((token) => {
    if (unitOf(token) !== fn) return false;
    const access = token.parent;
    const name = access?.type === 'MemberExpression' && access.object === token ? memberName(access) : null;
    const isCalled = access?.parent?.type === 'CallExpression' && access.parent.callee === access;
    return isWeaklyGiven(graph, token) || (name !== null && !isCalled && graph.survey.accessorsOf(name).length === 0);
  });
}

/** Whether the base class is one of this file, and of the same kind. */
function isKeptByBase(graph: Graph, superClass: Node, depth: number): boolean {
  const [only, second] = graph.callables(graph.value(superClass, graph.activationAt(superClass)));
  return depth < NAMES_LIMIT && only !== undefined && !second && only.because === undefined && isClass(only.fn) && keepsToItself(graph, only.fn, depth + 1);
}

/** `this.x`, which is no call and no getter of the class. */
function isReadOf(owner: ClassNode, token: Node): boolean {
  const access = token.parent;
  if (token.type !== 'ThisExpression' || access?.type !== 'MemberExpression' || access.object !== token) return false;
  const name = memberName(access);
  const isCalled = (access.parent.type === 'CallExpression' && access.parent.callee === access) || access.parent.type === 'TaggedTemplateExpression';
  return name !== null && !isCalled && !owner.body.body.some((member) => member.type === 'MethodDefinition' && keyName(member.key, member.computed) === name);
}

/** The target of a registration, or its token. */
function isWeaklyGiven(graph: Graph, token: Node): boolean {
  const call = token.parent;
  const index = call?.type === 'CallExpression' ? (call.arguments as readonly Node[]).indexOf(token) : -1;
  return call?.type === 'CallExpression' && (index === 0 || index === 2) && isHeldWeakly(graph, call, 0);
}

/** `super(…)` */
function isBaseCall(token: Node): boolean {
  return token.type === 'Super' && token.parent.type === 'CallExpression';
}

/** `this.x = …`, and reading `this.x` where that is no call. */
export function isWrittenTo(token: Node): boolean {
  const { parent } = token;
  if (parent?.type !== 'MemberExpression' || parent.object !== token) return false;
  const { parent: grand } = parent;
  return grand.type === 'AssignmentExpression' && grand.left === parent && grand.operator === '=';
}

const NAMES_LIMIT = 4;

/** Whether the expression has another value whenever it runs: an object that is made, a counter that only counts, a unique text. */
export function isNewEachTime(graph: Graph, expression: Node, activation: Activation, depth = 0): boolean {
  const node = unwrap(expression);
  if (depth > NAMES_LIMIT) return false;
  const inner = (other: Node): boolean => isNewEachTime(graph, other, activation, depth + 1);
  switch (node.type) {
    case 'UpdateExpression':
      return isCounter(graph, node);
    case 'AssignmentExpression':
      return node.operator === '+=' && isCounter(graph, node);
    case 'TemplateLiteral':
      return node.expressions.some(inner);
    case 'BinaryExpression':
      return node.operator === '+' && ((isLiteral(node.right) && inner(node.left)) || (isLiteral(node.left) && inner(node.right)));
    case 'CallExpression': {
      const path = pathOf(graph.scopes, calleeOf(node));
      return path !== null && NEVER_THE_SAME.has(path);
    }
    case 'Identifier': {
      const [def, second] = graph.scopes.variableOf(node)?.defs ?? [];
      const declared = def?.node as Node | undefined;
      if (!second && declared?.type === 'VariableDeclarator' && declared.id.type === 'Identifier' && declared.parent.kind === 'const' && declared.init && unitOf(declared) === unitOf(node)) return inner(declared.init) || isMade(graph, node, activation);
      return isMade(graph, node, activation);
    }
    case 'MemberExpression': {
      const name = memberName(node);
      const object = name === null ? null : graph.soleObject(graph.value(node.object, activation));
      if (name === null || !object || !isMade(graph, node.object, activation)) return false;
      // `id;`: a class that only says that there is such a field.
      const [write, other] = fieldWrites(graph, object, name).filter(({ at }) => at.type !== 'PropertyDefinition' || at.value !== null);
      const given = write?.at.type === 'AssignmentExpression' ? write.at.right : write?.at.type === 'Property' || write?.at.type === 'PropertyDefinition' ? write.at.value : null;
      return !other && given !== null && isNewEachTime(graph, given, write?.activation ?? activation, depth + 1);
    }
    default:
      return isMade(graph, node, activation);
  }
}

/** An object that this very run makes, or the one that it makes: `this` of a constructor. */
function isMade(graph: Graph, node: Node, activation: Activation): boolean {
  const object = graph.soleObject(graph.value(node, activation));
  if (!object) return false;
  if (object.what.kind === 'receiver') return isClass(object.what.owner) && classOfMember(activation.unit)?.isConstructor === true;
  return object.what.kind === 'object' && isFresh(graph, object.what.origin) && (object.activation === activation || object.activation.caller === activation || activation.caller === object.activation);
}

function isLiteral(node: Node): boolean {
  return node.type === 'Literal';
}

/** `next++` of a variable of the module that nothing else writes. */
function isCounter(graph: Graph, step: TSESTree.UpdateExpression | TSESTree.AssignmentExpression): boolean {
  const name = step.type === 'UpdateExpression' ? step.argument : step.left;
  if (step.type === 'AssignmentExpression' && !(step.right.type === 'Literal' && Number(step.right.value) !== 0)) return false;
  if (name.type === 'MemberExpression') return isStaticCounter(graph, name);
  const variable = name.type === 'Identifier' ? graph.scopes.variableOf(name) : null;
  if (!variable || !graph.scopes.isSingleton(variable.scope) || !isOwnVariable(graph, name)) return false;
  return variable.references.every((reference) => reference.init === true || !reference.isWrite() || (reference.identifier as Node).parent === step);
}

/** `Tab.#next++` of a static field that nothing else writes, in a class that is made once: a private one, or one of a class that no other file gets. */
function isStaticCounter(graph: Graph, name: TSESTree.MemberExpression): boolean {
  const key = memberName(name);
  if (key === null || graph.survey.writesOf(key).some((write) => write !== name)) return false;
  const isPrivate = isPrivateMember(graph, name);
  return graph.survey.classes.some((owner) => graph.activationAt(owner).unit.type === 'Program' && (isPrivate || isOfClass(graph, name, owner)) && owner.body.body.some((member) => isField(member) && member.static && keyName(member.key, member.computed) === key && contains(owner, name)));
}

/** `Tab.next` where `Tab` is that class for good, and only instances of it, if any, leave the file. */
function isOfClass(graph: Graph, { object }: TSESTree.MemberExpression, owner: ClassNode): boolean {
  const variable = object.type === 'Identifier' ? graph.scopes.variableOf(object) : null;
  return variable !== null && !isRewritten(variable) && (variable.defs[0]?.node as Node | undefined) === owner && !isMadeElsewhere(graph, owner);
}
