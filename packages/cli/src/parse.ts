/** A text as the analysis wants it: the tree of oxc with lines and columns, and the scopes that ESLint makes of it. */
import { dirname, join } from 'node:path';
import * as typed from '@typescript-eslint/scope-manager';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import * as untyped from 'eslint-scope';
import { type EcmaScriptModule, parseSync, type ParserOptions } from 'oxc-parser';
import { beforeParsing } from './fatal.ts';
import { readRegular, SourceError } from './source.ts';

/** A node of the tree: what is asked of it here. */
export interface TreeNode {
  readonly type: string;
  readonly range: readonly [start: number, end: number];
  parent?: TreeNode;
  [key: string]: unknown;
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface ParsedFile {
  readonly file: string;
  /** Without a byte order mark; offsets of the tree are offsets into this. */
  readonly text: string;
  readonly ast: TreeNode;
  readonly module: EcmaScriptModule;
  readonly scopeManager: typed.ScopeManager;
  readonly lang: Language;
  readonly goal: Goal;
}

export type Language = 'js' | 'jsx' | 'ts' | 'tsx';
export type Goal = 'module' | 'commonjs';

/** Says where and why a text is no program. */
class ParseError extends SourceError {
  constructor(reason: string) {
    super(`does not parse: ${reason}`);
  }
}

function languageOf(file: string): Language {
  const ending = file.slice(file.lastIndexOf('.') + 1);
  return ending === 'tsx' ? 'tsx' : ending.endsWith('ts') ? 'ts' : ending === 'jsx' ? 'jsx' : 'js';
}

/** Throws a `ParseError`. */
export function parseFile(file: string, text: string): ParsedFile {
  const lang = languageOf(file);
  if (/\.[cm]?tsx?$|\.mjs$/u.test(file)) return parseText(file, text, lang, file.endsWith('.cts') ? 'commonjs' : 'module');
  if (file.endsWith('.cjs')) return parseText(file, text, lang, 'commonjs');
  // Many a `.js` has JSX in it, and what is no JSX is read the same.
  const widest = 'jsx';
  const isModule = MODULE_SYNTAX.test(text) || isModuleFolder(dirname(file));
  try {
    const parsed = parseText(file, text, widest, isModule ? 'module' : 'commonjs');
    if (!isModule || parsed.module.hasModuleSyntax || isModuleFolder(dirname(file))) return parsed;
  } catch (error) {
    if (!isModule) throw error;
    try {
      return parseText(file, text, widest, 'commonjs');
    } catch {
      throw error;
    }
  }
  return parseText(file, text, widest, 'commonjs');
}

/** Words without which a text is no module. */
const MODULE_SYNTAX = /\b(?:import|export)\b/u;

/** Throws a `ParseError`. */
export function parseText(file: string, text: string, lang: Language, goal: Goal): ParsedFile {
  // With the fields of typescript-eslint in every language, for its scope manager asks for them.
  const options: ParserOptions = { lang, astType: 'ts', sourceType: goal, range: true, preserveParens: false };
  beforeParsing(file);
  const result = parseSync(file, text, options);
  const lines = new Lines(text);
  const [error] = result.errors;
  if (error) {
    const at = error.labels[0] && lines.at(error.labels[0].start);
    throw new ParseError(`${at ? `${String(at.line)}:${String(at.column + 1)}: ` : ''}${error.message}`);
  }
  // The tree of oxc is that of ESTree and of typescript-eslint; its types are others for the same nodes.
  const ast = result.program as unknown as TreeNode;
  place(ast, lines);
  ast['comments'] = result.comments.map((comment) => ({ ...comment, range: [comment.start, comment.end], loc: lines.between(comment.start, comment.end) }));
  const scopeManager = lang.startsWith('ts') ? typedScopes(ast, goal) : untypedScopes(ast, goal);
  if (goal === 'commonjs') declareCommonJs(scopeManager);
  return { file, text, ast, module: result.module, scopeManager, lang, goal };
}

/** Neither manager names the type of the tree that it is given here. */
function typedScopes(ast: TreeNode, goal: Goal): typed.ScopeManager {
  return typed.analyze(ast as never, { sourceType: goal === 'module' ? 'module' : 'script', globalReturn: goal === 'commonjs', lib: [], childVisitorKeys: visitorKeys });
}

/** As the language has them: types know no `with`. */
function untypedScopes(ast: TreeNode, goal: Goal): typed.ScopeManager {
  const options = { optimistic: false, nodejsScope: false, impliedStrict: false, ignoreEval: true, ecmaVersion: 2026, sourceType: goal, jsx: true, fallback: ({ type }: TreeNode) => [...(visitorKeys[type] ?? [])] };
  const manager = new untyped.ScopeManager(options as never); // its type does not know all of its options
  new Referencer(options, manager).visit(ast);
  // The scopes of typescript-eslint are these with more in them, of which nothing is asked here.
  return manager as unknown as typed.ScopeManager;
}

/** With the keys of all node types, the manager would copy them for each pattern, which is half of the time in a large file. Those that a pattern can have, it knows. */
class Referencer extends untyped.Referencer {
  constructor(options: Exclude<untyped.Referencer['options'], null | undefined>, manager: untyped.ScopeManager) {
    super({ ...options, childVisitorKeys: visitorKeys as never }, manager); // it only reads them
    this.options = options;
  }
}

/** What Node gives to every CommonJS module, declared as ESLint declares it. */
function declareCommonJs({ globalScope }: typed.ScopeManager): void {
  if (!globalScope) return;
  for (const name of ['exports', 'module', 'require', 'global']) {
    if (globalScope.set.has(name)) continue;
    const variable = new typed.Variable(name, globalScope);
    globalScope.set.set(name, variable);
    globalScope.variables.push(variable);
  }
  globalScope.through = globalScope.through.filter((reference) => {
    const variable = globalScope.set.get(reference.identifier.name);
    if (variable?.defs.length !== 0 || reference.resolved) return true;
    reference.resolved = variable;
    variable.references.push(reference);
    return false;
  });
}

/** Where oxc says null, typescript-eslint says nothing. */
const ABSENT = ['typeArguments', 'typeParameters', 'superTypeArguments', 'returnType', 'typeAnnotation', 'accessibility', 'directive', 'constraint', 'default', 'initializer'];

/** Gives every node its lines and its parent. */
function place(root: TreeNode, lines: Lines): void {
  // An explicit stack: generated files nest deeper than the call stack.
  const stack: TreeNode[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    node['loc'] = lines.between(node.range[0], node.range[1]);
    for (const name of ABSENT) if (node[name] === null) node[name] = undefined;
    if (node.type === 'RestElement') node['value'] = undefined;
    else if (node.type === 'TSDeclareFunction') node['body'] = undefined;
    for (const child of childrenOf(node)) {
      child.parent = node;
      stack.push(child);
    }
  }
}

export function childrenOf(node: TreeNode): readonly TreeNode[] {
  const children: TreeNode[] = [];
  for (const key of visitorKeys[node.type] ?? []) {
    const child = node[key];
    if (Array.isArray(child)) for (const one of child) addNode(children, one);
    else addNode(children, child);
  }
  return children;
}

function addNode(nodes: TreeNode[], value: unknown): void {
  if (typeof value === 'object' && value !== null && 'type' in value && 'range' in value) nodes.push(value as TreeNode); // what has both is a node
}

/** From offsets to lines and columns. */
export class Lines {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (const { 0: end, index } of text.matchAll(/\r\n|[\n\r\u2028\u2029]/gu)) this.#starts.push(index + end.length);
  }

  /** The line from 1, the column from 0. */
  at(offset: number): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] as number) };
  }

  /** The offset of a place; the end of the text where it has fewer lines. */
  offsetOf({ line, column }: Position): number {
    return (this.#starts[line - 1] ?? this.#starts.at(-1) ?? 0) + column;
  }

  between(start: number, end: number): { readonly start: Position; readonly end: Position } {
    return { start: this.at(start), end: this.at(end) };
  }
}

const moduleFolders = new Map<string, boolean>();

/** Whether the nearest package says that a `.js` is a module. */
export function isModuleFolder(folder: string): boolean {
  let known = moduleFolders.get(folder);
  if (known === undefined) {
    const up = dirname(folder);
    known = packageType(folder) ?? (up !== folder && isModuleFolder(up));
    moduleFolders.set(folder, known);
  }
  return known;
}

function packageType(folder: string): boolean | null {
  try {
    const manifest: unknown = JSON.parse(readRegular(join(folder, 'package.json')).toString('utf8'));
    return typeof manifest === 'object' && manifest !== null && 'type' in manifest ? manifest.type === 'module' : false;
  } catch {
    // None there, or none that can be read: the next one up decides.
    return null;
  }
}
