/** Which global or which import an expression names, whatever it is called locally. */
import type { TSESTree } from '@typescript-eslint/utils';
import { entryOf } from '../catalog/entry.ts';
import { GLOBALS_BY_MODULE, INTEROP_HELPERS } from '../catalog/modules.ts';
import type { Node, Variable } from '../model.ts';
import { isRewritten, type Scopes } from './scopes.ts';
import { type Call, calleeOf, contains, keyName, memberName, unwrap } from './nodes.ts';

const GLOBAL_OBJECTS = new Set(['globalThis', 'window', 'self', 'global']);

/** The path from the global object, such as `Object.assign`; null when the root is not an unshadowed global. */
export function pathOf(scopes: Scopes, expression: Node, depth = 0): string | null {
  const node = unwrap(expression);
  if (depth > 8) return null;
  switch (node.type) {
    case 'Identifier': {
      if (scopes.isGlobal(node)) return GLOBAL_OBJECTS.has(node.name) ? '' : node.name;
      const variable = scopes.variableOf(node);
      return variable && (aliasPath(scopes, variable, depth) ?? importedPath(scopes, node, node));
    }
    case 'MemberExpression': {
      const name = memberName(node);
      if (name === null) return null;
      const object = pathOf(scopes, node.object, depth + 1);
      if (object === null) return importedPath(scopes, unwrap(node.object), node);
      return object === '' ? name : `${object}.${name}`;
    }
    case 'ConditionalExpression': {
      // A stand-in for hosts without it: what counts is the real thing.
      const paths = [node.consequent, node.alternate].map((branch) => pathOf(scopes, branch, depth + 1)).filter((path) => path !== null);
      return paths.length === 1 ? (paths[0] ?? null) : null;
    }
    case 'LogicalExpression':
      // A feature test: `globalThis.X || class {}`, `typeof X === 'function' && X`.
      return node.operator === '&&' ? pathOf(scopes, node.right, depth + 1) : pathOf(scopes, node.left, depth + 1);
    default:
      return null;
  }
}

/** The global that an import is, or a member of what is imported: `import process from 'node:process'`, `timers.setInterval`. */
function importedPath(scopes: Scopes, root: Node, expression: Node): string | null {
  const place = root.type === 'Identifier' ? (scopes.variableOf(root)?.defs[0]?.node as Node | undefined) : undefined;
  const isImported = place?.type.startsWith('Import') === true || (place?.type === 'VariableDeclarator' && place.init?.type === 'CallExpression');
  const member = isImported ? moduleOf(scopes, expression) : null;
  const globals = member ? entryOf(GLOBALS_BY_MODULE, member.from.replace(/^node:/, '')) : undefined;
  if (!member || globals === undefined) return null;
  if (typeof globals !== 'string') return globals.has(member.name) ? member.name : null;
  return member.name === 'default' || member.name === '*' ? globals : `${globals}.${member.name}`;
}

/** Aliases of globals: `const FR = globalThis.FinalizationRegistry`, `const { assign } = Object`. */
function aliasPath(scopes: Scopes, variable: Variable, depth: number): string | null {
  const [def] = variable.defs;
  if (variable.defs.length !== 1 || !def || (def.node as Node).type !== 'VariableDeclarator') return null;
  const declarator = def.node as TSESTree.VariableDeclarator;
  // Bundlers write `var` for what is never written again.
  if (!declarator.init || (declarator.parent.kind !== 'const' && (isRewritten(variable) || variable.scope.type === 'global'))) return null;
  const keys = keysTo(declarator.id, def.name);
  const object = keys && pathOf(scopes, declarator.init, depth + 1);
  if (!keys || object === null) return null;
  return [...(object === '' ? [] : [object]), ...keys].join('.');
}

/** The names of the properties that a pattern goes through to a name: `{ a: { b: name } }`; null where one is not seen, or a list is in between. */
function keysTo(pattern: Node, name: Node): readonly string[] | null {
  const keys: string[] = [];
  let at: Node = pattern;
  while (at !== name) {
    if (at.type === 'AssignmentPattern') at = at.left;
    else {
      const property: TSESTree.Property | TSESTree.RestElement | undefined = at.type === 'ObjectPattern' ? at.properties.find((item) => contains(item, name)) : undefined;
      const key = property?.type === 'Property' ? keyName(property.key, property.computed) : null;
      if (property?.type !== 'Property' || key === null) return null;
      keys.push(key);
      at = property.value;
    }
  }
  return keys;
}

export interface ModuleMember {
  readonly from: string;
  /** `default`, `*` for the namespace, or the exported name. */
  readonly name: string;
}

/** The import (or `require`) that an expression names: `create`, `hooks.create`, `require('gc-hook').create`. */
export function moduleOf(scopes: Scopes, expression: Node, depth = 0): ModuleMember | null {
  const node = unwrap(expression);
  if (depth > 8) return null;
  switch (node.type) {
    case 'Identifier': {
      const variable = scopes.variableOf(node);
      const [def] = variable?.defs ?? [];
      if (!variable || !def) return null;
      const place = def.node as Node;
      switch (place.type) {
        case 'ImportSpecifier':
          return { from: sourceOf(place), name: place.imported.type === 'Identifier' ? place.imported.name : place.imported.value };
        case 'ImportDefaultSpecifier':
          return { from: sourceOf(place), name: 'default' };
        case 'ImportNamespaceSpecifier':
          return { from: sourceOf(place), name: '*' };
        case 'VariableDeclarator': {
          if (!place.init || variable.defs.length > 1) return null;
          const from = moduleOf(scopes, place.init, depth + 1);
          if (!from || place.id.type === 'Identifier') return from;
          const [key, second] = (from.name === '*' || from.name === 'default' ? keysTo(place.id, def.name) : null) ?? [];
          return key === undefined || second !== undefined ? null : { from: from.from, name: key };
        }
        default:
          return null;
      }
    }
    case 'MemberExpression': {
      const object = moduleOf(scopes, node.object, depth + 1);
      const name = memberName(node);
      if (!object || name === null) return null;
      return object.name === '*' || object.name === 'default' ? { from: object.from, name } : null;
    }
    case 'AwaitExpression':
      return moduleOf(scopes, node.argument, depth + 1);
    case 'ImportExpression':
      return node.source.type === 'Literal' ? { from: String(node.source.value), name: '*' } : null;
    case 'CallExpression': {
      const [source] = node.arguments;
      const callee = unwrap(node.callee);
      const helper = callee.type === 'MemberExpression' ? memberName(callee) : callee.type === 'Identifier' ? callee.name : null;
      if (source && helper !== null && INTEROP_HELPERS.has(helper)) return moduleOf(scopes, source, depth + 1);
      const isRequire = node.callee.type === 'Identifier' && node.callee.name === 'require' && scopes.isGlobal(node.callee);
      return isRequire && source?.type === 'Literal' ? { from: String(source.value), name: '*' } : null;
    }
    default:
      return null;
  }
}

function sourceOf(specifier: TSESTree.ImportClause): string {
  return (specifier.parent as TSESTree.ImportDeclaration).source.value;
}

/** Whether a call calls a function with all that is in the argument: `f.apply(receiver, list)`, `Reflect.apply(f, receiver, list)`. */
export function isAppliedList(scopes: Scopes, call: Call, index: number): boolean {
  const callee = calleeOf(call);
  if (pathOf(scopes, callee) === 'Reflect.apply') return index === 2;
  return callee.type === 'MemberExpression' && memberName(callee) === 'apply' && index === 1;
}
