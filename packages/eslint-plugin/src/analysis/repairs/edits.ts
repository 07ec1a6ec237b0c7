/** Pieces of changed source text: fresh names, moved closures, the place for a new declaration. */
import type { TSESTree } from '@typescript-eslint/utils';
import { isIdentifier } from './captures.ts';
import { type Graph } from '../heap/graph.ts';
import type { Edit, Node, Repair, Scope, Source, Variable } from '../model.ts';
import { boundName, isClass, isFunction, keyName, nameOf } from '../syntax/nodes.ts';
import { variableIn } from '../syntax/scopes.ts';
import { walk } from '../syntax/tree.ts';

/** The repairs of a problem that has one at most. */
export function listed(repair: Repair | null): readonly Repair[] {
  return repair ? [repair] : [];
}

/** The text of `node` as it is written. */
export function textOf({ text }: Source, { range }: Node): string {
  return text.slice(...range);
}

/** The text of `node` with some parts of it replaced. */
export function textWith(source: Source, node: Node, edits: readonly Edit[]): string {
  let text = '';
  let at = node.range[0];
  for (const edit of [...edits].sort((a, b) => a.range[0] - b.range[0])) {
    text += source.text.slice(at, edit.range[0]) + edit.text;
    at = edit.range[1];
  }
  return text + source.text.slice(at, node.range[1]);
}

/** `text`, cut out of the source at `node`, with the indentation of the line it starts on taken off. */
export function dedented(source: Source, node: Node, text: string): string {
  const indent = indentAt(source, node.range[0]);
  const [first = '', ...rest] = text.split('\n');
  // A line that is indented less stands in a template literal or is laid out by hand: it is no layout of ours then.
  if (indent === '' || rest.some((line) => line.trim() !== '' && !line.startsWith(indent)) || text.includes('`')) return text;
  return [first, ...rest.map((line) => line.slice(indent.length))].join('\n');
}

export function indentAt(source: Source, offset: number): string {
  const start = source.text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(source.text.slice(start, offset))?.[0] ?? '';
}

/** As the first line of the file ends. */
export function lineEnd({ text }: Source): string {
  return text.charAt(text.indexOf('\n') - 1) === '\r' ? '\r\n' : '\n';
}

/** The statement before which a declaration has the closure's unit to itself. */
export function statementOf(closure: Node): Node | null {
  let child = closure;
  for (let parent = closure.parent; parent; child = parent, parent = parent.parent) {
    if (parent.type === 'BlockStatement' || parent.type === 'StaticBlock' || parent.type === 'Program') return child;
    if (isFunction(parent) || parent.type === 'SwitchCase' || parent.type === 'PropertyDefinition') return null;
  }
  return null;
}

/** The statement of the program that contains `node`. */
export function topStatement(node: Node): Node {
  let current = node;
  while (current.parent && current.parent.type !== 'Program') current = current.parent;
  return current;
}

/** The edit that puts `declaration` before a statement of the program, and before the comments that belong to it. */
export function declareBefore(source: Source, statement: Node, declaration: string): Edit {
  const end = lineEnd(source);
  const at = startWithComments(source, firstOverload(source, statement));
  const gap = statement.loc.start.line === statement.loc.end.line ? end : end + end;
  return { range: [at, at], text: declaration + gap };
}

/** Nothing may stand between the signatures of a function and its body. */
function firstOverload(source: Source, statement: Node): Node {
  const { body } = source.ast;
  let index = (body as Node[]).indexOf(statement);
  for (let before = body[index - 1]; before && isSignature(before); before = body[index - 1]) index--;
  return body[index] ?? statement;
}

function isSignature(statement: Node): boolean {
  const inner = exported(statement);
  return inner.type === 'TSDeclareFunction' && !inner.declare;
}

/** What an `export` declares, else the statement itself. */
function exported(statement: Node): Node {
  return 'declaration' in statement && statement.declaration ? statement.declaration : statement;
}

function startWithComments(source: Source, statement: Node): number {
  let at = Math.min(statement.range[0], ...decoratorsOf(statement).map((decorator) => decorator.range[0]));
  const comments = source.ast.comments ?? [];
  for (let index = countUntil(comments, at) - 1; index >= 0; index--) {
    const comment = comments[index];
    if (!comment) break;
    const between = source.text.slice(comment.range[1], at);
    const isAttached = /^[ \t]*\r?\n?[ \t]*$/.test(between);
    const isOnOwnLine = /(?:^|\n)[ \t]*$/.test(source.text.slice(0, comment.range[0]));
    // What stands at the very top speaks of the whole file.
    if (!isAttached || !isOnOwnLine || source.text.slice(0, comment.range[0]).trim() === '') break;
    at = comment.range[0];
  }
  return at;
}

/** Whether a comment stands inside of `node`, which a rewrite would lose. */
export function hasComments(source: Source, { range: [start, end] }: Node): boolean {
  return (source.ast.comments ?? []).some((comment) => comment.range[0] >= start && comment.range[1] <= end);
}

/** How many of the comments end before `offset`. */
function countUntil(comments: readonly TSESTree.Comment[], offset: number): number {
  let low = 0;
  for (let high = comments.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((comments[middle]?.range[1] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function decoratorsOf(statement: Node): readonly Node[] {
  const inner = exported(statement);
  // Only TypeScript's parser has the list.
  return isClass(inner) ? ((inner as { decorators?: readonly Node[] }).decorators ?? []) : [];
}

/**
 * Whether code of the module that runs before `statement` may call a function of it: a `const` put before the
 * statement would not be there yet, while a function declaration is.
 */
export function mayRunEarly(graph: Graph, statement: Node): boolean {
  return exported(statement).type === 'FunctionDeclaration' && firstCallOfHoisted(graph) < statement.range[0];
}

/** Where code that runs by itself first names a function of the module. */
function firstCallOfHoisted(graph: Graph): number {
  return graph.program.intern(graph, 'first call of a hoisted function', () => hoistedNames(graph).reduce((least, at) => Math.min(least, at), Infinity));
}

function hoistedNames(graph: Graph): readonly number[] {
  const found = [Infinity];
  for (const scope of graph.scopes.manager.scopes) {
    for (const { identifier, resolved } of scope.references) {
      if (!resolved || !graph.scopes.isSingleton(resolved.scope)) continue;
      if (!resolved.defs.some((def) => (def.type as string) === 'FunctionName')) continue;
      if (!isInsideDeclaration(identifier)) {
        found.push(identifier.range[0]);
        break;
      }
    }
  }
  return found;
}

/** What only stands in the body of a function declaration does not run by itself. */
function isInsideDeclaration(node: Node): boolean {
  return exported(topStatement(node)).type === 'FunctionDeclaration';
}

/** All names that the file uses for anything. */
export function namesIn(graph: Graph): ReadonlySet<string> {
  return graph.program.intern(graph, 'names', () => {
    const names = new Set<string>();
    for (const scope of graph.scopes.manager.scopes) addNames(scope, names);
    return names;
  });
}

function addNames(scope: Scope, names: Set<string>): void {
  for (const variable of scope.variables) names.add(variable.name);
  for (const { identifier } of scope.references) names.add(identifier.name);
}

/** All names used inside `node`, whatever they mean. */
export function namesInside(graph: Graph, node: Node): ReadonlySet<string> {
  return graph.program.intern(node, 'names inside', () => {
    const names = new Set<string>();
    const stack = [graph.scopes.at(node)];
    for (let scope = stack.pop(); scope; scope = stack.pop()) {
      addNames(scope, names);
      for (const inner of scope.childScopes) stack.push(inner);
    }
    return names;
  });
}

/** The first of `wishes` that is a free name; numbers are put behind the first one when there is none. */
export function freshName(wishes: readonly string[], taken: ReadonlySet<string>): string {
  for (const wish of wishes) if (isIdentifier(wish) && !taken.has(wish)) return wish;
  for (let count = 2; ; count++) {
    const name = `${wishes[0] ?? 'value'}${String(count)}`;
    if (!taken.has(name)) return name;
  }
}

export function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function uncapitalized(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** What the code around a closure is called: its class, or else its function. */
export function ownerName(closure: Node): string {
  let name = '';
  for (let node = closure.parent; node; node = node.parent) {
    if (isClass(node)) return nameOf(node) ?? name;
    if (isFunction(node) && name === '') name = nameOf(node) ?? '';
  }
  return isIdentifier(name) ? name : '';
}

/** The annotation that a parameter for this variable or property can have outside of its scope; empty when none is known. */
export function annotationFor(source: Source, graph: Graph, variable: Variable | null, closure: Node, text: string): string {
  const own = variable ? declaredType(source, graph, variable.identifiers[0] ?? null) : text.startsWith('this.') ? declaredType(source, graph, memberDeclaration(closure, text.slice(5))) : '';
  if (own !== '' || variable) return own;
  // A property of something that has a name for its type.
  const [, name, key] = /^([\p{ID_Start}$_][\p{ID_Continue}$]*)\.([\p{ID_Start}$_][\p{ID_Continue}$]*)$/u.exec(text) ?? [];
  if (name === undefined || key === undefined) return '';
  const owner = variableIn(graph.scopes.at(closure), name);
  const type = owner ? declaredType(source, graph, owner.identifiers[0] ?? null) : '';
  return /^:\s*[\p{ID_Start}$_][\p{ID_Continue}$.]*$/u.test(type) ? `${type}['${key}']` : '';
}

/** The type of a name or a field, as an annotation: written there, or told from a literal that it is given and always has. */
function declaredType(source: Source, graph: Graph, node: Node | null): string {
  if (!node) return '';
  const annotation = 'typeAnnotation' in node ? (node.typeAnnotation as Node | undefined) : undefined;
  const isOptional = (node as { readonly optional?: boolean }).optional === true; // only TypeScript's parser says so
  if (annotation) {
    if (annotation.type !== 'TSTypeAnnotation' || !isPortable(source, graph, annotation.typeAnnotation)) return '';
    const text = source.text.slice(...annotation.range);
    return isOptional ? `${text} | undefined` : text;
  }
  if (source.isTypeScript !== true) return '';
  const { parent } = node;
  const value = node.type === 'PropertyDefinition' ? node.value : parent?.type === 'VariableDeclarator' && parent.id === node ? parent.init : parent?.type === 'AssignmentPattern' && parent.left === node ? parent.right : null;
  switch (value?.type) {
    case 'Literal':
      return typeof value.value === 'string' || typeof value.value === 'number' || typeof value.value === 'boolean' || typeof value.value === 'bigint' ? `: ${typeof value.value}` : '';
    case 'TemplateLiteral':
      return ': string';
    case 'NewExpression':
      return value.callee.type === 'Identifier' && !value.typeArguments && isPlainClass(graph, value.callee) ? `: ${value.callee.name}` : '';
    default:
      return '';
  }
}

/** A class of this module that has no type parameters. */
function isPlainClass(graph: Graph, callee: TSESTree.Identifier): boolean {
  const variable = graph.scopes.variableOf(callee);
  const [def, second] = variable?.defs ?? [];
  return variable !== null && second === undefined && def?.node.type === 'ClassDeclaration' && !def.node.typeParameters && graph.scopes.isSingleton(variable.scope);
}

function memberDeclaration(closure: Node, name: string): Node | null {
  let owner: Node | undefined = closure;
  while (owner && !isClass(owner)) owner = owner.parent;
  if (!owner) return null;
  for (const member of owner.body.body) {
    if ((member.type === 'PropertyDefinition' || member.type === 'AccessorProperty') && keyName(member.key, member.computed) === name) return member;
    if (member.type !== 'MethodDefinition' || member.kind !== 'constructor') continue;
    for (const param of member.value.params) {
      const declared = param.type === 'TSParameterProperty' ? boundName(param.parameter) : null;
      if (declared?.type === 'Identifier' && declared.name === name) return declared;
    }
  }
  return null;
}

/** All names that some scope inside of the module declares. */
function localNames(graph: Graph): ReadonlySet<string> {
  return graph.program.intern(graph, 'local names', () => {
    const scopes = graph.scopes.manager.scopes.filter((scope) => !graph.scopes.isSingleton(scope));
    return new Set(scopes.flatMap((scope) => [...scope.set.keys()]));
  });
}

/** Whether a type means the same at the top of the module: every name in it does. */
export function isPortable(source: Source, graph: Graph, type: Node): boolean {
  const local = localNames(graph);
  let isSame = true;
  walk(source, type, (node) => {
    isSame &&= !/^TS(?:TypeQuery|ThisType|ImportType|TypePredicate)$/.test(node.type) && !(node.type === 'Identifier' && local.has(node.name) && isTypeName(node));
  });
  return isSame;
}

function isTypeName({ parent }: Node): boolean {
  return parent?.type === 'TSTypeReference' || parent?.type === 'TSQualifiedName' || parent?.type === 'TSInterfaceHeritage';
}

/** A statement with the line that it fills. */
export function lineOf({ text }: Source, { range: [from, to] }: Node): readonly [number, number] {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const [rest = ''] = /^[ \t]*\r?\n/.exec(text.slice(to)) ?? [];
  return text.slice(start, from).trim() === '' && rest !== '' ? [start, to + rest.length] : [from, to];
}

/** Whether the variable's name means it there. */
export function isVisible(graph: Graph, variable: Variable, place: Node): boolean {
  return variableIn(graph.scopes.at(place), variable.name) === variable;
}
