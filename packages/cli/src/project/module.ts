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
  /** With `*` for the name, all that the module gives. */
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
    exports.set(exported, imported ? { kind: 'from', from: imported.from, name: imported.name } : { kind: 'variable', variable });
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
        if (statement['exported'] === null) stars.push(sourceOf(statement));
        else exports.set(nameOf(statement['exported']) ?? '', { kind: 'from', from: sourceOf(statement), name: '*' });
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

function commonJs({ ast, scopeManager }: ParsedFile, scope: scopes.Scope): Pick<ModuleRecord, 'imports' | 'exports' | 'stars' | 'exportReads' | 'isPlain'> {
  const imports: Import[] = [];
  const exports = new Map<string, Export>();
  const stars: string[] = [];
  const exportReads: { readonly name: string; readonly node: TreeNode }[] = [];
  /** Places of `exports` and `module.exports` that are understood. */
  const understood = new Set<TreeNode>();
  /** Names of functions that only look like those of the module. */
  const shadows = new Set<unknown>(scopeManager.scopes.flatMap((inner) => (inner === scope || inner.type === 'global' ? [] : [inner.set.get('exports')].flatMap((variable) => (variable ? [...variable.identifiers, ...variable.references.map(({ identifier }) => identifier)] : [])))));
  /** What may give something else than is read here. */
  const doubts: TreeNode[] = [];
  const give = (name: string, statement: TreeNode, expression: TreeNode): void => {
    if (exports.has(name)) doubts.push(statement);
    const variable = expression.type === 'Identifier' ? scope.set.get(nameOf(expression) ?? '') : undefined;
    if (variable) exports.set(name, { kind: 'variable', variable });
    else if (expression.type !== 'Identifier') exports.set(name, { kind: 'expression', statement, expression });
  };
  const giveAll = (literal: TreeNode): void => {
    for (const property of nodes(literal['properties'])) {
      const name = property.type === 'Property' && property['computed'] !== true ? nameOf(property['key']) : null;
      const given = property['value'] as TreeNode | undefined;
      const variable = given?.type === 'Identifier' ? scope.set.get(nameOf(given) ?? '') : undefined;
      if (name !== null && variable) exports.set(name, { kind: 'variable', variable });
      else if (name === null) doubts.push(property);
    }
    // Something else may be put into the object that is exported.
    if ([...exports.values()].some(({ kind }) => kind === 'expression')) doubts.push(literal);
  };
  for (const statement of nodes(ast['body'])) {
    if (statement.type === 'VariableDeclaration') {
      for (const node of nodes(statement['declarations'])) imports.push(...requiredBy(node, statement, scope));
      continue;
    }
    const expression = statement.type === 'ExpressionStatement' ? (statement['expression'] as TreeNode) : null; // by the grammar
    if (expression?.type === 'CallExpression') {
      const compiled = compiledExport(expression, imports);
      if (!compiled) continue;
      understood.add(compiled.place);
      if (compiled.kind === 'star') stars.push(compiled.from);
      else if (compiled.kind === 'from') exports.set(compiled.exported, compiled);
      continue;
    }
    const { places, value } = assigned(expression);
    if (!value || isEmpty(value)) {
      // What compilers set to `undefined` before they give it.
      for (const place of places) if (place.type === 'MemberExpression' && place['computed'] !== true && isExports(place['object'] as TreeNode)) understood.add(place['object'] as TreeNode);
      continue;
    }
    // `exports = module.exports = …` names the new object twice; alone, it would lose the module's own.
    const isWhole = places.some((place) => isModuleExports(place));
    for (const left of places) {
      if (isWhole && isExports(left) && !isModuleExports(left)) {
        understood.add(left);
        continue;
      }
      if (isModuleExports(left)) {
        understood.add(left);
        if (value.type === 'ObjectExpression') giveAll(value);
        else give('=', statement, value);
        continue;
      }
      const name = left.type === 'MemberExpression' && left['computed'] !== true && isExports(left['object'] as TreeNode) ? nameOf(left['property']) : null;
      if (name === null) continue;
      understood.add(left['object'] as TreeNode);
      give(name, statement, value);
    }
  }
  const visit = (node: TreeNode): void => {
    if (shadows.has(node)) return;
    if (isExports(node)) {
      if (understood.has(node)) return;
      const { parent } = node;
      const name = parent?.type === 'MemberExpression' && parent['object'] === node && parent['computed'] !== true && !isWritten(parent) ? nameOf(parent['property']) : null;
      if (name === null || !parent) doubts.push(node);
      else exportReads.push({ name, node: parent });
      return;
    }
    if (node.type === 'Identifier' && (node['name'] === 'module' || node['name'] === 'exports') && !isPropertyName(node)) doubts.push(node);
    for (const child of childrenOf(node)) visit(child);
  };
  visit(ast);
  return { imports, exports, stars, exportReads, isPlain: doubts.length === 0 && exportReads.every(({ name }) => exports.has(name)) };
}

/** `a = b = value`: the places, and what is put into them. */
function assigned(expression: TreeNode | null): { readonly places: readonly TreeNode[]; readonly value: TreeNode | null } {
  const places: TreeNode[] = [];
  let value = expression;
  while (value?.type === 'AssignmentExpression' && value['operator'] === '=') {
    places.push(value['left'] as TreeNode); // by the grammar
    value = value['right'] as TreeNode;
  }
  return { places, value };
}

/** `void 0` */
function isEmpty(node: TreeNode): boolean {
  return node.type === 'UnaryExpression' && node['operator'] === 'void';
}

type CompiledExport = { readonly place: TreeNode } & ({ readonly kind: 'mark' } | { readonly kind: 'star'; readonly from: string } | { readonly kind: 'from'; readonly exported: string; readonly from: string; readonly name: string });

/** What compilers of ES modules write: the mark, `__exportStar(require('x'), exports)`, and a property that gives what another module has by then. */
function compiledExport(call: TreeNode, imports: readonly Import[]): CompiledExport | null {
  const callee = call['callee'] as TreeNode; // by the grammar
  const [first, second, third] = nodes(call['arguments']);
  if (nameOf(callee.type === 'MemberExpression' ? callee['property'] : callee) === '__exportStar') {
    const from = requiredFrom(first ?? null);
    return from !== null && second && isExports(second) ? { kind: 'star', place: second, from } : null;
  }
  if (callee.type !== 'MemberExpression' || nameOf(callee['object']) !== 'Object' || nameOf(callee['property']) !== 'defineProperty' || !first || !isExports(first)) return null;
  const exported = nameOf(second);
  if (exported === '__esModule') return { kind: 'mark', place: first };
  const getter = nodes(third?.['properties']).find((property) => nameOf(property['key']) === 'get')?.['value'] as TreeNode | undefined; // by the grammar
  const [statement, more] = getter?.type === 'FunctionExpression' ? nodes((getter['body'] as TreeNode)['body']) : [];
  const member = statement?.type === 'ReturnStatement' && !more ? (statement['argument'] as TreeNode | null) : null;
  if (exported === null || member?.type !== 'MemberExpression' || member['computed'] === true) return null;
  const of = imports.find(({ variable, name }) => name === '=' && variable.name === nameOf(member['object']));
  const name = nameOf(member['property']);
  return of && name !== null ? { kind: 'from', place: first, exported, from: of.from, name } : null;
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
