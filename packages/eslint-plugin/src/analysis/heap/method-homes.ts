/** Functions that stand where methods stand without a class: on the prototype of a constructor function, or in a literal that has a name. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node, Variable } from '../model.ts';
import { pathOf } from '../syntax/names.ts';
import { callOnTheSpot, type FunctionNode, isArrow, isFunction, keyName, memberName, type Unit, unitOf, unwrap, wrapped } from '../syntax/nodes.ts';
import { isRewritten } from '../syntax/scopes.ts';
import type { Graph } from './graph.ts';

/** What `this` is in a function by where it stands: an instance of a constructor function, or what a literal makes. */
export type MethodHome = FunctionNode | TSESTree.ObjectExpression;

/** Null for members of classes, for functions that stand elsewhere, and where something else than the file shows may be `this`, as for a class that is extended. */
export function methodHomeOf(graph: Graph, unit: Unit): MethodHome | null {
  if (!isFunction(unit) || isArrow(unit) || (unit.parent.type !== 'Property' && unit.parent.type !== 'AssignmentExpression')) return null;
  return graph.program.intern(unit, 'method home', () => {
    const { parent } = unit;
    if (parent.type === 'Property' && parent.parent.type === 'ObjectExpression' && parent.value === unit) {
      const literal = parent.parent;
      const maker = makerOfPrototype(graph, literal);
      if (maker) return methodsOf(graph, maker) ? maker : null;
      return methodsOf(graph, literal) ? literal : null;
    }
    const maker = parent.type === 'AssignmentExpression' && parent.right === unit ? makerOfMember(graph, parent.left) : null;
    return maker && methodsOf(graph, maker) ? maker : null;
  });
}

/** All functions of the file whose `this` it is; null where there may be others. */
export function methodsOf(graph: Graph, home: MethodHome): readonly FunctionNode[] | null {
  return graph.program.intern(home, 'methods of', () => (isFunction(home) ? methodsOfMaker(graph, home) : methodsOfLiteral(graph, home)));
}

function methodsOfMaker(graph: Graph, fn: FunctionNode): readonly FunctionNode[] | null {
  const variable = variableOfMaker(graph, fn);
  if (!variable || isRewritten(variable)) return null;
  const methods: FunctionNode[] = [];
  for (const reference of variable.references) {
    if (reference.init === true) continue;
    const found = methodsBy(graph, reference.identifier);
    if (!found) return null;
    methods.push(...found);
  }
  return methods.length > 0 ? methods : null;
}

/** The methods that a mention of a constructor function gives it; null for one by which it may be extended, called without `new` or given others. */
function methodsBy(graph: Graph, name: Node): readonly FunctionNode[] | null {
  const use = wrapped(name);
  const { parent } = use;
  switch (parent?.type) {
    case 'NewExpression':
      return parent.callee === use ? [] : null;
    case 'BinaryExpression':
    case 'ExportSpecifier':
    case 'ExportDefaultDeclaration':
      return [];
    case 'Property':
      // `{ constructor: File }`, `module.exports = { File }`
      return parent.value === use && parent.parent.type === 'ObjectExpression' && isExported(graph, parent.parent) ? [] : parent.value === use && makerOfPrototype(graph, parent.parent) ? [] : null;
    case 'AssignmentExpression':
      return parent.right === use && (isExported(graph, use) || isConstructorProperty(parent.left)) ? [] : null;
    case 'MemberExpression':
      return parent.object === use ? methodsOnMember(graph, parent) : null;
    case 'ReturnStatement':
      return methodsByResult(graph, unitOf(parent));
    default:
      return null;
  }
}

/** `var File = (function () { function File() { … } return File; }())`, as compilers write classes: by its other name. */
function methodsByResult(graph: Graph, unit: Unit): readonly FunctionNode[] | null {
  const call = isFunction(unit) ? callOnTheSpot(unit) : null;
  const declarator = call && wrapped(call).parent;
  const variable = declarator?.type === 'VariableDeclarator' && declarator.id.type === 'Identifier' ? graph.scopes.variableOf(declarator.id) : null;
  if (variable?.defs.length !== 1 || isRewritten(variable)) return null;
  const found = variable.references.map((reference) => (reference.init === true ? [] : methodsBy(graph, reference.identifier)));
  return found.every((methods) => methods !== null) ? found.flat() : null;
}

function methodsOnMember(graph: Graph, access: TSESTree.MemberExpression): readonly FunctionNode[] | null {
  const name = memberName(access);
  if (name === null || name === 'call' || name === 'apply' || name === 'bind') return null;
  if (name !== 'prototype') return [];
  const { parent } = access;
  if (parent.type === 'AssignmentExpression' && parent.left === access) return parent.right.type === 'ObjectExpression' ? functionsIn(graph, parent.right) : null;
  if (parent.type === 'CallExpression' && parent.arguments[0] === access && pathOf(graph.scopes, parent.callee) === 'Object.assign') {
    const [, members, another] = parent.arguments;
    return members?.type === 'ObjectExpression' && !another ? functionsIn(graph, members) : null;
  }
  const assignment = parent.parent;
  if (parent.type !== 'MemberExpression' || parent.object !== access || memberName(parent) === null) return null;
  // A method that is borrowed may be called on anything.
  return assignment?.type === 'AssignmentExpression' && assignment.left === parent ? methodsIn(graph, assignment.right) : null;
}

/** The functions that a value is, where the file shows what it is. */
function methodsIn(graph: Graph, expression: Node): readonly FunctionNode[] | null {
  const value = unwrap(expression);
  if (isFunction(value)) return isArrow(value) ? [] : [value];
  if (/^(?:Literal|TemplateLiteral|NewExpression|ObjectExpression|ArrayExpression|ClassExpression|UnaryExpression|BinaryExpression)$/.test(value.type)) return [];
  // What a function of another file gives is no function of this one, unless it was given one.
  if (value.type === 'CallExpression') return value.callee.type === 'Identifier' && graph.callables(graph.value(value.callee, graph.activationAt(value))).length > 0 ? null : value.arguments.some((argument) => methodsIn(graph, argument)?.length !== 0) ? null : [];
  const variable = value.type === 'Identifier' ? graph.scopes.variableOf(value) : null;
  const [def, second] = variable?.defs ?? [];
  const declared = def?.node as Node | undefined;
  if (!variable || !declared || second || isRewritten(variable)) return null;
  if (isFunction(declared)) return (def?.type as string) === 'Parameter' ? null : [declared];
  if (declared.type === 'ClassDeclaration') return [];
  const init = declared.type === 'VariableDeclarator' && declared.id.type === 'Identifier' ? declared.init : null;
  return init && unwrap(init).type !== 'Identifier' ? methodsIn(graph, init) : null;
}

function methodsOfLiteral(graph: Graph, literal: TSESTree.ObjectExpression): readonly FunctionNode[] | null {
  const use = wrapped(literal);
  const { parent } = use;
  const variable = parent?.type === 'VariableDeclarator' && parent.init === use && parent.id.type === 'Identifier' && parent.parent.kind === 'const' ? graph.scopes.variableOf(parent.id) : null;
  const methods = functionsIn(graph, literal);
  if (variable?.defs.length !== 1 || !methods) return null;
  const names = new Set(literal.properties.flatMap((property) => (property.type === 'Property' && methods.includes(unwrap(property.value) as FunctionNode) ? keyName(property.key, property.computed) : [])));
  const isPlain = variable.references.every((reference) => {
    if (reference.init === true) return true;
    const name = wrapped(reference.identifier);
    const at = name.parent;
    if (at?.type === 'MemberExpression') return at.object === name && isPlainMember(at, names);
    return at?.type === 'ExportSpecifier' || at?.type === 'ExportDefaultDeclaration' || at?.type === 'ReturnStatement' || (at?.type === 'AssignmentExpression' && at.right === name && isExported(graph, name));
  });
  return isPlain ? methods : null;
}

/** `pool.size`, `pool.get(…)`: not a method that is taken, which may be called on anything, nor another prototype. */
function isPlainMember(access: TSESTree.MemberExpression, methods: ReadonlySet<string | null>): boolean {
  const name = memberName(access);
  if (name === null || name === '__proto__') return false;
  const { parent } = access;
  return !methods.has(name) || (parent.type === 'CallExpression' && parent.callee === access);
}

/** Null where the literal has more than the file shows. */
function functionsIn(graph: Graph, literal: TSESTree.ObjectExpression): readonly FunctionNode[] | null {
  const methods: FunctionNode[] = [];
  for (const property of literal.properties) {
    if (property.type === 'SpreadElement' || keyName(property.key, property.computed) === null) return null;
    const found = methodsIn(graph, property.value);
    if (!found) return null;
    methods.push(...found);
  }
  return methods;
}

/** The constructor function whose prototype the literal becomes, or is copied to. */
function makerOfPrototype(graph: Graph, literal: Node): FunctionNode | null {
  const { parent } = wrapped(literal);
  if (parent?.type === 'AssignmentExpression') return parent.right === literal ? makerOfPrototypeAt(graph, parent.left) : null;
  const isCopied = parent?.type === 'CallExpression' && parent.arguments[1] === literal && pathOf(graph.scopes, parent.callee) === 'Object.assign';
  return isCopied && parent.arguments[0] ? makerOfPrototypeAt(graph, parent.arguments[0]) : null;
}

/** The constructor function of `File.prototype.close`. */
function makerOfMember(graph: Graph, target: Node): FunctionNode | null {
  return target.type === 'MemberExpression' ? makerOfPrototypeAt(graph, target.object) : null;
}

function makerOfPrototypeAt(graph: Graph, prototype: Node): FunctionNode | null {
  const access = unwrap(prototype);
  if (access.type !== 'MemberExpression' || memberName(access) !== 'prototype' || access.object.type !== 'Identifier') return null;
  const [def, second] = graph.scopes.variableOf(access.object)?.defs ?? [];
  const declared = def?.node as Node | undefined;
  const fn = declared?.type === 'VariableDeclarator' ? declared.init && unwrap(declared.init) : declared;
  return !second && fn && isFunction(fn) && !isArrow(fn) && !fn.async && !fn.generator ? fn : null;
}

function variableOfMaker(graph: Graph, fn: FunctionNode): Variable | null {
  const name = fn.type === 'FunctionDeclaration' ? fn.id : fn.parent.type === 'VariableDeclarator' && fn.parent.id.type === 'Identifier' ? fn.parent.id : null;
  const variable = name && graph.scopes.variableOf(name);
  return variable?.defs.length === 1 ? variable : null;
}

/** `module.exports = File`, `exports.File = File` */
function isExported(graph: Graph, value: Node): boolean {
  const { parent } = wrapped(value);
  return parent?.type === 'AssignmentExpression' && parent.right === value && /^(?:module\.)?exports(?:\.|$)/.test(pathOf(graph.scopes, parent.left) ?? '');
}

function isConstructorProperty(target: Node): boolean {
  return target.type === 'MemberExpression' && memberName(target) === 'constructor';
}
