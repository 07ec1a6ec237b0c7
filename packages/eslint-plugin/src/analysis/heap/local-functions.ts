/** Which functions of the file a name, a property or a value can stand for, told from the tokens alone. */
import type { TSESTree } from '@typescript-eslint/utils';
import { STATIC_STORES } from '../catalog/stores.ts';
import type { Node, Variable } from '../model.ts';
import { pathOf } from '../syntax/names.ts';
import { type CallNode, classOfMember, type FunctionNode, isClass, isFunction, memberName, pathText, unwrap, wrapped } from '../syntax/nodes.ts';
import { subclassesOf } from './classes.ts';
import type { Graph } from './graph.ts';
import { isRewritten } from '../syntax/scopes.ts';

/** The function that a name means for good: declared once, never written. */
export function functionNamed(graph: Graph, name: Node): Node | null {
  if (name.type !== 'Identifier') return null;
  const variable = graph.scopes.variableOf(name);
  return variable && graph.program.intern(variable, 'function named', () => declaredFunction(variable));
}

/** The function or class that a variable has for good. */
export function declaredFunction(variable: Variable): Node | null {
  const [def] = variable.defs;
  if (!def || variable.defs.length !== 1 || isRewritten(variable)) return null;
  const node = def.node as Node;
  if ((node.type === 'FunctionDeclaration' || isClass(node)) && node.id === def.name) return node;
  if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier' || !node.init) return null;
  const init = unwrap(node.init);
  return isFunction(init) || isClass(init) ? init : null;
}

/** The name of the variable that a function is declared for, or made for. */
export function declaredFor(fn: FunctionNode): Node | null {
  const use = wrapped(fn);
  if (fn.type === 'FunctionDeclaration') return fn.id;
  return use.parent?.type === 'VariableDeclarator' && use.parent.init === use && use.parent.id.type === 'Identifier' ? use.parent.id : null;
}

/** Where a function is given to a call: where it stands, or the only place that its name is mentioned. */
export function passedWhere(graph: Graph, fn: FunctionNode): Node {
  const use = wrapped(fn);
  const id = declaredFor(fn);
  const variable = id && graph.scopes.variableOf(id);
  if (!variable || declaredFunction(variable) !== fn) return use;
  const [mention, another] = variable.references.filter((reference) => reference.init !== true);
  return mention && !another ? wrapped(mention.identifier) : use;
}

/** The functions that any object of this file can have under that name; null when that is not to be seen at once. */
export function functionsUnder(graph: Graph, name: string): readonly FunctionNode[] | null {
  return graph.program.intern(name, 'functions under', () => findFunctionsUnder(graph, name, new Set()));
}

function findFunctionsUnder(graph: Graph, name: string, names: Set<string>): readonly FunctionNode[] | null {
  // What is taken from the same name adds nothing.
  if (names.has(name)) return [];
  names.add(name);
  const found: FunctionNode[] = [];
  for (const leaf of graph.survey.storesOf(name)) {
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
    const functions = functionsOf(graph, value, 0, names);
    if (!functions) return null;
    found.push(...functions);
  }
  return found;
}

/** The functions of this file that a value can be; null where that is not to be seen at once. */
export function functionsOf(graph: Graph, value: Node, depth: number, names: Set<string>): readonly FunctionNode[] | null {
  const inner = unwrap(value);
  if (isFunction(inner)) return [inner];
  if (/^(?:Literal|TemplateLiteral|ObjectExpression|ArrayExpression|UnaryExpression|BinaryExpression|UpdateExpression|AwaitExpression)$/.test(inner.type)) return [];
  const fn = functionNamed(graph, inner);
  if (fn) return isFunction(fn) ? [fn] : null;
  if (depth > VALUE_DEPTH) return null;
  const all = (values: readonly (Node | null | undefined)[]): readonly FunctionNode[] | null => {
    const lists = values.map((one) => (one ? functionsOf(graph, one, depth + 1, names) : []));
    return lists.every((list) => list !== null) ? lists.flat() : null;
  };
  switch (inner.type) {
    case 'AssignmentExpression':
      return inner.operator === '=' ? all([inner.right]) : null;
    case 'ConditionalExpression':
      return all([inner.consequent, inner.alternate]);
    case 'LogicalExpression':
      return all([inner.left, inner.right]);
    case 'MemberExpression': {
      const name = memberName(inner);
      return name === null ? null : findFunctionsUnder(graph, name, names);
    }
    case 'Identifier': {
      const variable = graph.scopes.variableOf(inner);
      if (!variable || variable.defs.length === 0) return [];
      const isPlain = variable.defs.every(({ type, node }) => (type as string) === 'ImportBinding' || ((node as Node).type === 'VariableDeclarator' && (node as TSESTree.VariableDeclarator).id.type === 'Identifier'));
      const [def] = variable.defs;
      if (variable.defs.length === 1 && (def?.type as string) === 'Parameter' && !variable.references.some((reference) => reference.isWrite())) {
        const given = givenTo(graph, def?.node as Node, def?.name as Node);
        return given && all(given);
      }
      const writes = variable.references.filter((reference) => reference.isWrite());
      return isPlain && writes.every(({ writeExpr }) => writeExpr) ? all(writes.map(({ writeExpr }) => writeExpr as Node)) : null;
    }
    default:
      return null;
  }
}

const VALUE_DEPTH = 4;

/** The arguments that the calls of a function pass for a parameter, where the file shows all of its calls. */
function givenTo(graph: Graph, fn: Node, name: Node): readonly Node[] | null {
  if (!isFunction(fn) || graph.survey.namesArguments(fn)) return null;
  const index = (fn.params as Node[]).indexOf(name);
  const calls = classOfMember(fn)?.isConstructor === true ? madeBy(graph, fn) : fn.type === 'FunctionDeclaration' && fn.id ? callsOnly(graph, fn.id, fn) : null;
  if (index < 0 || !calls || calls.some((call) => call.arguments.slice(0, index + 1).some(({ type }) => type === 'SpreadElement'))) return null;
  return calls.flatMap((call) => call.arguments[index] ?? []);
}

/** The calls that make instances of a class which nothing extends and nobody hands on. */
function madeBy(graph: Graph, constructor: FunctionNode): readonly CallNode[] | null {
  const owner = classOfMember(constructor)?.owner;
  const id = owner?.type === 'ClassDeclaration' ? owner.id : null;
  return owner && id && subclassesOf(graph, owner).length === 0 ? callsOnly(graph, id, owner) : null;
}

/** The calls of what is declared under a name, where it is used for nothing else in this file. */
function callsOnly(graph: Graph, id: Node, declared: Node): readonly CallNode[] | null {
  const variable = graph.scopes.variableOf(id);
  if (!variable || functionNamed(graph, id) !== declared) return null;
  const calls: CallNode[] = [];
  for (const reference of variable.references) {
    const use = wrapped(reference.identifier);
    const call = use.parent;
    if ((call?.type === 'CallExpression' || call?.type === 'NewExpression') && call.callee === use) calls.push(call);
    else if (!isExported(use)) return null;
  }
  return calls;
}

function isPatternTarget(parent: Node, access: Node): boolean {
  return parent.type.endsWith('Pattern') || (parent.type === 'Property' && parent.value === access && parent.parent.type === 'ObjectPattern') || ((parent.type === 'ForOfStatement' || parent.type === 'ForInStatement') && parent.left === access);
}

/** `module.exports = name`, `export { name }`, `{ name }` in what is exported: others call it, which says nothing. */
export function isExported(use: Node): boolean {
  const { parent } = use;
  if (parent?.type === 'ExportSpecifier' || parent?.type === 'ExportDefaultDeclaration') return true;
  const value = parent?.type === 'Property' && parent.value === use && parent.parent.type === 'ObjectExpression' ? parent.parent : use;
  const { parent: assignment } = value;
  return assignment?.type === 'AssignmentExpression' && assignment.right === value && /^(?:module\.)?exports\b/.test(pathText(assignment.left));
}
