/** What a module takes from others and gives to them, for ES modules and for CommonJS that is written plainly. */
import type * as scopes from '@typescript-eslint/scope-manager';
import { childrenOf, type ParsedFile, type TreeNode } from '../parse.ts';
import type { Syntax } from './project.ts';

/** One name that comes from another module. */
export interface Import {
  readonly variable: scopes.Variable;
  readonly from: string;
  /** The name there; `*` for all of them, `=` for what a CommonJS module is. */
  readonly name: string;
  /** The specifier, or the declarator of `require`. */
  readonly node: TreeNode;
  /** The declaration or statement around it. */
  readonly statement: TreeNode;
}

/** What a module gives under a name. */
export type Export =
  | { readonly kind: 'variable'; readonly variable: scopes.Variable }
  /** An expression that gets a variable when it is linked. */
  | { readonly kind: 'expression'; readonly statement: TreeNode; readonly expression: TreeNode }
  | { readonly kind: 'from'; readonly from: string; readonly name: string };

export interface ModuleRecord {
  readonly parsed: ParsedFile;
  readonly scope: scopes.Scope;
  readonly imports: readonly Import[];
  /** By name; `=` for what a CommonJS module is. */
  readonly exports: ReadonlyMap<string, Export>;
  /** `export * from`. */
  readonly stars: readonly string[];
  /** Where `exports.name` is read in a CommonJS module. */
  readonly exportReads: readonly { readonly name: string; readonly node: TreeNode }[];
  /** Whether its exports are all known, so that other modules may be linked with it. */
  readonly isPlain: boolean;
  /** Whether anything in it can run that no text shows. */
  readonly isOpaque: boolean;
}

/** By what its imports are written. */
export function syntaxOf({ goal }: ParsedFile): Syntax {
  return goal === 'commonjs' ? 'require' : 'import';
}

/** Null where the scopes are not those of a module. */
export function moduleRecordOf(parsed: ParsedFile): ModuleRecord | null {
  const scope = parsed.scopeManager.scopes.find(({ type, block }) => type !== 'global' && block.type === 'Program');
  if (!scope) return null;
  const record = { parsed, scope, isOpaque: /(?<![.#\w$])(?:eval|with)\s*\(|\bimport\s+\w+\s*=|\bexport\s*=/u.test(parsed.text) || (parsed.goal === 'commonjs' && /\barguments\b/u.test(parsed.text)) };
  return parsed.goal === 'module' ? { ...record, ...esModule(parsed, scope), exportReads: [] } : { ...record, ...commonJs(parsed, scope) };
}

function esModule({ ast }: ParsedFile, scope: scopes.Scope): Pick<ModuleRecord, 'imports' | 'exports' | 'stars' | 'isPlain'> {
  const imports: Import[] = [];
  const exports = new Map<string, Export>();
  const stars: string[] = [];
  const local = (exported: string, name: string): void => {
    const variable = scope.set.get(name);
    if (!variable) return;
    const imported = imports.find((one) => one.variable === variable);
    exports.set(exported, imported && imported.name !== '*' ? { kind: 'from', from: imported.from, name: imported.name } : { kind: 'variable', variable });
  };
  const body = nodes(ast['body']);
  for (const statement of body) {
    if (statement.type !== 'ImportDeclaration') continue;
    for (const node of nodes(statement['specifiers'])) {
      const variable = scope.set.get(nameOf(node['local']) ?? '');
      const name = node.type === 'ImportDefaultSpecifier' ? 'default' : node.type === 'ImportNamespaceSpecifier' ? '*' : nameOf(node['imported']);
      if (variable && name !== null) imports.push({ variable, from: sourceOf(statement), name, node, statement });
    }
  }
  for (const statement of body) {
    switch (statement.type) {
      case 'ExportAllDeclaration':
        // A namespace under a name is an object, which no variable has.
        if (statement['exported'] === null) stars.push(sourceOf(statement));
        break;
      case 'ExportDefaultDeclaration': {
        const declaration = statement['declaration'] as TreeNode; // by the grammar
        const name = nameOf(declaration['id']) ?? nameOf(declaration);
        if (name === null) exports.set('default', { kind: 'expression', statement, expression: declaration });
        else local('default', name);
        break;
      }
      case 'ExportNamedDeclaration': {
        const declaration = statement['declaration'] as TreeNode | null; // by the grammar
        if (declaration) for (const name of declaredNames(declaration)) local(name, name);
        for (const specifier of nodes(statement['specifiers'])) {
          const exported = nameOf(specifier['exported']);
          const name = nameOf(specifier['local']);
          if (exported === null || name === null) continue;
          if (statement['source']) exports.set(exported, { kind: 'from', from: sourceOf(statement), name });
          else local(exported, name);
        }
        break;
      }
      default:
        break;
    }
  }
  return { imports, exports, stars, isPlain: true };
}

function commonJs({ ast }: ParsedFile, scope: scopes.Scope): Pick<ModuleRecord, 'imports' | 'exports' | 'stars' | 'exportReads' | 'isPlain'> {
  const imports: Import[] = [];
  const exports = new Map<string, Export>();
  const exportReads: { readonly name: string; readonly node: TreeNode }[] = [];
  /** Places of `exports` and `module.exports` that are understood. */
  const understood = new Set<TreeNode>();
  let isPlain = true;
  const give = (name: string, statement: TreeNode, expression: TreeNode): void => {
    if (exports.has(name)) isPlain = false;
    const variable = expression.type === 'Identifier' ? scope.set.get(nameOf(expression) ?? '') : undefined;
    if (variable) exports.set(name, { kind: 'variable', variable });
    else if (expression.type !== 'Identifier') exports.set(name, { kind: 'expression', statement, expression });
  };
  for (const statement of nodes(ast['body'])) {
    if (statement.type === 'VariableDeclaration') {
      for (const node of nodes(statement['declarations'])) imports.push(...requiredBy(node, statement, scope));
      continue;
    }
    const assignment = statement.type === 'ExpressionStatement' ? (statement['expression'] as TreeNode) : null; // by the grammar
    if (assignment?.type !== 'AssignmentExpression' || assignment['operator'] !== '=') continue;
    const left = assignment['left'] as TreeNode; // by the grammar
    const right = assignment['right'] as TreeNode;
    if (isModuleExports(left)) {
      understood.add(left);
      if (right.type === 'ObjectExpression') {
        for (const property of nodes(right['properties'])) {
          const name = property.type === 'Property' && property['computed'] !== true ? nameOf(property['key']) : null;
          const value = property['value'] as TreeNode | undefined;
          const variable = value?.type === 'Identifier' ? scope.set.get(nameOf(value) ?? '') : undefined;
          if (name !== null && variable) exports.set(name, { kind: 'variable', variable });
          else if (name === null) isPlain = false;
        }
        // Something else may be put into the object that is exported.
        if ([...exports.values()].some(({ kind }) => kind === 'expression')) isPlain = false;
      } else {
        give('=', statement, right);
      }
      continue;
    }
    const name = left.type === 'MemberExpression' && left['computed'] !== true && isExports(left['object'] as TreeNode) ? nameOf(left['property']) : null;
    if (name === null) continue;
    understood.add(left['object'] as TreeNode);
    give(name, statement, right);
  }
  const visit = (node: TreeNode): void => {
    if (isExports(node)) {
      if (understood.has(node)) return;
      const { parent } = node;
      const name = parent?.type === 'MemberExpression' && parent['object'] === node && parent['computed'] !== true && !isWritten(parent) ? nameOf(parent['property']) : null;
      if (name === null || !parent) isPlain = false;
      else exportReads.push({ name, node: parent });
      return;
    }
    if (node.type === 'Identifier' && (node['name'] === 'module' || node['name'] === 'exports') && !isPropertyName(node)) isPlain = false;
    for (const child of childrenOf(node)) visit(child);
  };
  visit(ast);
  return { imports, exports, stars: [], exportReads, isPlain: isPlain && exportReads.every(({ name }) => exports.has(name)) };
}

/** `const { a, b: c } = require('x')`, `const x = require('x')`, `const a = require('x').a`. */
function requiredBy(node: TreeNode, statement: TreeNode, scope: scopes.Scope): readonly Import[] {
  const id = node['id'] as TreeNode; // by the grammar
  const init = node['init'] as TreeNode | null;
  const member = init?.type === 'MemberExpression' && init['computed'] !== true ? init : null;
  const from = requiredFrom(member ? (member['object'] as TreeNode) : init);
  if (from === null) return [];
  const one = (name: string | null, local: unknown): readonly Import[] => {
    const variable = scope.set.get(nameOf(local) ?? '');
    return variable && name !== null && variable.defs.length === 1 && variable.references.every((reference) => !reference.isWrite() || reference.init === true) ? [{ variable, from, name, node, statement }] : [];
  };
  if (id.type === 'Identifier') return one(member ? nameOf(member['property']) : '=', id);
  if (id.type !== 'ObjectPattern' || member) return [];
  const names = nodes(id['properties']).map((property) =>
    property.type === 'Property' && property['computed'] !== true && (property['value'] as TreeNode).type === 'Identifier' ? one(nameOf(property['key']), property['value']) : [],
  );
  // A pattern that is not understood whole is left as it is.
  return names.every((found) => found.length === 1) ? names.flat() : [];
}

function requiredFrom(node: TreeNode | null): string | null {
  if (node?.type !== 'CallExpression' || nameOf(node['callee']) !== 'require') return null;
  const [source, more] = nodes(node['arguments']);
  return !more && source?.type === 'Literal' && typeof source['value'] === 'string' ? source['value'] : null;
}

/** `exports`, `module.exports` */
function isExports(node: TreeNode): boolean {
  return isModuleExports(node) || (node.type === 'Identifier' && node['name'] === 'exports' && !isPropertyName(node));
}

function isModuleExports(node: TreeNode): boolean {
  return node.type === 'MemberExpression' && node['computed'] !== true && nameOf(node['object']) === 'module' && nameOf(node['property']) === 'exports';
}

function isPropertyName(node: TreeNode): boolean {
  const { parent } = node;
  return (parent?.type === 'MemberExpression' && parent['property'] === node && parent['computed'] !== true) || (parent !== undefined && 'key' in parent && parent['key'] === node && parent['computed'] !== true && parent['shorthand'] !== true);
}

export function isWritten(node: TreeNode): boolean {
  const { parent } = node;
  if (parent?.type === 'AssignmentExpression' || parent?.type === 'AssignmentPattern') return parent['left'] === node;
  return parent?.type === 'UpdateExpression' || (parent?.type === 'UnaryExpression' && parent['operator'] === 'delete') || parent?.type.endsWith('Pattern') === true || parent?.type === 'RestElement' || ((parent?.type === 'ForInStatement' || parent?.type === 'ForOfStatement') && parent['left'] === node) || (parent?.type === 'Property' && parent['value'] === node && parent.parent?.type === 'ObjectPattern');
}

/** The names that a declaration makes, of whatever kind. */
function declaredNames(declaration: TreeNode): readonly string[] {
  if (declaration.type !== 'VariableDeclaration') return [nameOf(declaration['id'])].filter((name) => name !== null);
  return nodes(declaration['declarations']).flatMap(({ id }) => patternNames(id as TreeNode)); // by the grammar
}

function patternNames(node: TreeNode): readonly string[] {
  switch (node.type) {
    case 'Identifier':
      return [node['name'] as string]; // by the grammar
    case 'AssignmentPattern':
      return patternNames(node['left'] as TreeNode);
    case 'Property':
      return patternNames(node['value'] as TreeNode);
    default:
      return childrenOf(node).flatMap((child) => patternNames(child));
  }
}

export function nodes(list: unknown): readonly TreeNode[] {
  return Array.isArray(list) ? list.filter((one): one is TreeNode => one !== null) : [];
}

/** Of an identifier, or of a text that stands for one. */
export function nameOf(node: unknown): string | null {
  if (typeof node !== 'object' || node === null) return null;
  if ('type' in node && node.type === 'Identifier' && 'name' in node) return String(node.name);
  return 'type' in node && node.type === 'Literal' && 'value' in node && typeof node.value === 'string' ? node.value : null;
}

export function sourceOf(statement: TreeNode): string {
  return String((statement['source'] as TreeNode)['value']); // by the grammar
}
