/**
 * A module with the modules it imports, as one text: the bindings of imports are the variables of the modules behind them, as the
 * language has it, so that the analysis follows values from file to file by the same steps as within one. What is exported stays
 * exported: others may use it. What cannot be linked stays imported, and is as unknown as in the module alone.
 */
import type * as scopes from '@typescript-eslint/scope-manager';
import { type Language, type ParsedFile, parseText, type TreeNode } from '../parse.ts';
import { type Export, type Import, isWritten, type ModuleRecord, nameOf, nodes, sourceOf, syntaxOf } from './module.ts';
import type { Project, Specifier } from './project.ts';
import { type Piece, Unit } from './unit.ts';

/** The nearest so many modules are linked, and so much text. */
const MODULES = 24;
const CHARACTERS = 200_000;

interface Linked {
  readonly record: ModuleRecord;
  readonly index: number;
}

interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a module passes on that is not linked: a part of the platform, or of a package that nobody follows. */
interface Outside {
  readonly kind: 'outside';
  readonly from: string;
  readonly name: string;
}

/** Where a name of a module leads: to a variable of a linked module, to an expression that gets one, or to another import. */
type Target = { readonly module: Linked; readonly found: Exclude<Export, { kind: 'from' }> | Outside };

/** Names of linked modules that meet another of the same name get this end, which people are not shown. */
const MARK = '$m';

/** Null where there is nothing to link, or the whole is no program. `beside` are modules that are linked as well, though the root does not import them. */
export function link(project: Project, root: string, beside: readonly string[] = []): Unit | null {
  const modules = collect(project, root, beside);
  return modules.length < 2 ? null : new Linker(project, modules, root).unit();
}

/** Each module behind those that it imports; the root last, but for those beside it that import it. */
function collect(project: Project, root: string, beside: readonly string[]): readonly Linked[] {
  const found = new Map<string, ModuleRecord>();
  const gather = (paths: readonly string[]): void => {
    const queue = [...paths];
    let size = 0;
    let count = 0;
    for (const path of queue) {
      if (found.has(path) || count >= MODULES) continue;
      const record = project.module(path);
      // What nobody imports may give whatever it likes.
      if (!record || record.isOpaque || (!paths.includes(path) && !record.isPlain)) continue;
      size += record.parsed.text.length;
      if (size > CHARACTERS && path !== root) continue;
      found.set(path, record);
      count++;
      queue.push(...sourcesOf(record).flatMap((source) => project.resolve(source, path) ?? []));
    }
  };
  gather([root]);
  gather(beside);
  const order: Linked[] = [];
  const entered = new Set<string>();
  const enter = (path: string): void => {
    const record = found.get(path);
    if (!record || entered.has(path)) return;
    entered.add(path);
    for (const source of sourcesOf(record)) enter(project.resolve(source, path) ?? '');
    order.push({ record, index: order.length });
  };
  // What changes something comes first, for it may do so before anything runs.
  for (const path of [...beside, root]) enter(path);
  return order;
}

function sourcesOf({ imports, exports, stars, parsed }: ModuleRecord): readonly Specifier[] {
  const reexported = [...exports.values()].flatMap((one) => (one.kind === 'from' ? [one.from] : []));
  return [...new Set([...imports.filter(({ node, statement }) => !isType(node) && !isType(statement)).map(({ from }) => from), ...reexported, ...stars])].filter((from) => from !== parsed.file).map((name) => ({ name, by: syntaxOf(parsed) }));
}

function isType(node: TreeNode): boolean {
  return node['importKind'] === 'type';
}

class Linker {
  readonly #project: Project;
  readonly #modules: readonly Linked[];
  readonly #root: string;
  readonly #byFile: ReadonlyMap<string, Linked>;
  readonly #names = new Map<scopes.Variable, string>();
  /** The names of expressions that get a variable. */
  readonly #expressions = new Map<TreeNode, string>();
  /** What the variables of imports are, where they are linked. */
  readonly #targets = new Map<scopes.Variable, Target>();
  /** Imports of whole modules whose every use names a member that is linked. */
  readonly #members = new Map<scopes.Variable, ReadonlyMap<TreeNode, Target>>();
  readonly #exportNames = new Set<string>();
  readonly #outsides = new Map<string, { readonly local: string; readonly from: string; readonly name: string }>();
  /** Expressions that are exported, and replaced by somebody. */
  readonly #replaced = new Set<TreeNode>();

  constructor(project: Project, modules: readonly Linked[], root: string) {
    this.#project = project;
    this.#root = root;
    this.#modules = modules;
    this.#byFile = new Map(modules.map((module) => [module.record.parsed.file, module]));
  }

  unit(): Unit | null {
    for (const module of this.#modules) for (const one of module.record.imports) this.#bind(module, one);
    if (this.#targets.size === 0 && this.#members.size === 0) return null;
    this.#name();
    const pieces: Piece[] = [];
    let text = '';
    for (const module of this.#modules) {
      const edits = this.#editsOf(module);
      if (!edits) return null;
      text = append(pieces, text, module, edits);
    }
    // At the end, so that no place of a module moves: an import holds everywhere.
    for (const { local, from, name } of this.#outsides.values()) text += `import { ${name} as ${local} } from ${JSON.stringify(from)};\n`;
    try {
      const parsed = parseText(this.#root, text, this.#language(), 'module');
      return new Unit(parsed, pieces, this.#modules.map(({ record }) => record.parsed), MARK, this.#aliases());
    } catch {
      // What each of them means alone cannot be said in one text: two languages, a `return` at the top.
      return null;
    }
  }

  #language(): Language {
    const files = this.#modules.map(({ record }) => record.parsed);
    const isTyped = files.some(({ lang }) => lang.startsWith('ts'));
    const hasTags = files.some(({ file, text }) => file.endsWith('x') || (!/\.[cm]?ts$/u.test(file) && /<\/|\/>/u.test(text)));
    return isTyped ? (hasTags ? 'tsx' : 'ts') : 'jsx';
  }

  #bind(module: Linked, one: Import): void {
    const from = this.#moduleOf(one.from, module);
    if (!from || this.#targets.has(one.variable)) return;
    const whole = this.#wholeOf(from, one.name);
    if (!whole) {
      const target = this.#lookUp(from, one.name);
      if (target) this.#targets.set(one.variable, target);
      return;
    }
    const members = new Map<TreeNode, Target>();
    for (const { identifier, init } of one.variable.references) {
      if (init === true) continue;
      const access = (identifier as unknown as TreeNode).parent; // the same node by its other name
      const isMember = access?.type === 'MemberExpression' && access['object'] === (identifier as unknown) && access['computed'] !== true && access['optional'] !== true;
      // What CommonJS gives, others may replace: then it is as a variable that is set twice.
      const name = isMember && (!isWritten(access) || (isCommonJs(whole) && isAssigned(access))) ? nameOf(access['property']) : null;
      const target = name === null ? null : this.#lookUp(whole, name);
      // A function that is called as a member has the module for its `this`.
      if (!access || !target || usesReceiver(target)) return;
      members.set(access, target);
      if (isWritten(access) && target.found.kind === 'expression') this.#replaced.add(target.found.expression);
    }
    this.#members.set(one.variable, members);
  }

  #moduleOf(specifier: string, { record }: Linked): Linked | null {
    const path = this.#project.resolve({ name: specifier, by: syntaxOf(record.parsed) }, record.parsed.file);
    return (path !== null && this.#byFile.get(path)) || null;
  }

  /** The module all of which a name means; null where it means one thing. */
  #wholeOf(module: Linked, name: string, passed: readonly Linked[] = []): Linked | null {
    if (passed.includes(module)) return null;
    if (name === '*') return module;
    const { exports } = module.record;
    if (isCommonJs(module) && (name === '=' || (name === 'default' && !isMarked(module)))) return exports.has('=') ? null : module;
    const found = exports.get(name);
    if (found) {
      const from = found.kind === 'from' ? this.#moduleOf(found.from, module) : null;
      return from && found.kind === 'from' ? this.#wholeOf(from, found.name, [...passed, module]) : null;
    }
    if (name === 'default' || name === '=') return null;
    const stars = module.record.stars.map((star) => this.#moduleOf(star, module));
    const wholes = stars.flatMap((star) => (star && this.#wholeOf(star, name, [...passed, module])) ?? []);
    const isOnly = wholes.length === 1 && stars.every((star) => star && !this.#lookUp(star, name, [...passed, module]));
    return isOnly ? (wholes[0] ?? null) : null;
  }

  #lookUp(module: Linked, name: string, passed: readonly Linked[] = []): Target | null {
    if (passed.includes(module)) return null;
    const found = module.record.exports.get(name === 'default' && isCommonJs(module) && !isMarked(module) ? '=' : name);
    if (found?.kind === 'from') {
      const from = this.#moduleOf(found.from, module);
      if (from) return found.name === '*' ? null : this.#lookUp(from, found.name, [...passed, module]);
      const own = module.record.imports.find((one) => one.from === found.from && one.name === found.name);
      return own ? { module, found: { kind: 'variable', variable: own.variable } } : this.#outside(module, found);
    }
    if (found) return { module, found };
    if (name === 'default' || name === '=') return null;
    const stars = module.record.stars.map((star) => this.#moduleOf(star, module));
    const targets = stars.flatMap((star) => (star && this.#lookUp(star, name, [...passed, module])) ?? []);
    const [only] = targets;
    const unknown = module.record.stars.filter((_, index) => stars[index] === null);
    if (unknown.length > 0) {
      // A star that is not linked may have the name as well, and then nobody has it. The only one that can have it has it.
      const [star] = unknown;
      return only || unknown.length > 1 || star === undefined ? null : this.#outside(module, { from: star, name });
    }
    return only && targets.every(({ found: other }) => isSame(other, only.found)) ? only : null;
  }

  /** What a module passes on from a package, or from a part of the platform. Of files that are not linked, nothing is known by any name. */
  #outside(module: Linked, { from, name }: Pick<Outside, 'from' | 'name'>): Target | null {
    return isCommonJs(module) || name === '*' || from.startsWith('.') ? null : { module, found: { kind: 'outside', from, name } };
  }

  /** Each variable at the top of a module gets a name that means nothing else anywhere. */
  #name(): void {
    const used = new Map<string, { readonly index: number; readonly isTop: boolean }[]>();
    const use = (name: string, index: number, isTop: boolean): void => {
      const users = used.get(name);
      if (users) users.push({ index, isTop });
      else used.set(name, [{ index, isTop }]);
    };
    for (const { record, index } of this.#modules) {
      const { scopes: all } = record.parsed.scopeManager;
      for (const scope of all) {
        if (scope.type !== 'global') for (const variable of scope.variables) if (!this.#isLinkedAway(variable)) use(variable.name, index, scope === record.scope);
      }
      for (const { identifier } of all[0]?.through ?? []) use(identifier.name, index, false);
    }
    for (const { record, index } of this.#modules) {
      for (const variable of record.scope.variables) {
        if (this.#isLinkedAway(variable) || variable.defs.length === 0) continue;
        // Of those that have one name, the one nearest to the root keeps it, if no other module means something else by it.
        const isFree = (used.get(variable.name) ?? []).every((by) => by.index === index || (by.isTop && by.index < index));
        this.#names.set(variable, isFree ? variable.name : `${variable.name}${MARK}${String(index)}`);
      }
      for (const [name, found] of record.exports) {
        if (found.kind === 'expression') this.#expressions.set(found.expression, `${name === '=' ? 'default' : name}${MARK}${String(index)}e`);
      }
    }
  }

  #isLinkedAway(variable: scopes.Variable): boolean {
    return this.#targets.has(variable) || this.#members.has(variable);
  }

  #nameOfTarget({ module, found }: Target): string {
    if (found.kind === 'outside') return this.#nameOutside(module, found);
    return (found.kind === 'variable' ? this.#names.get(found.variable) : this.#expressions.get(found.expression)) ?? '';
  }

  #nameOutside({ index }: Linked, { from, name }: Outside): string {
    const key = JSON.stringify([index, from, name]);
    const known = this.#outsides.get(key);
    if (known) return known.local;
    const local = `${/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? name : 'imported'}${MARK}${String(this.#modules.length + this.#outsides.size)}e`;
    this.#outsides.set(key, { local, from, name });
    return local;
  }

  /** Null where the module is not written as its names are. */
  #editsOf(module: Linked): readonly TextEdit[] | null {
    const { record } = module;
    const { text, ast } = record.parsed;
    const edits: TextEdit[] = [];
    const rename = (variable: scopes.Variable, name: string): boolean => {
      if (name === variable.name) return true;
      // A class has its name once more inside of itself.
      const inner = record.parsed.scopeManager.scopes.flatMap((scope) => (scope.type === 'class' && variable.defs.some(({ node }) => node === scope.block) ? (scope.set.get(variable.name) ?? []) : []));
      const places = new Set<unknown>([variable, ...inner].flatMap(({ identifiers, references }) => [...identifiers, ...references.map(({ identifier }) => identifier)]));
      return [...places].every((place) => renameAt(place as TreeNode, variable.name, name, text, edits));
    };
    for (const [variable, name] of this.#names) if (record.scope.variables.includes(variable) && !rename(variable, name)) return null;
    for (const { variable } of record.imports) {
      const target = this.#targets.get(variable);
      if (target && !rename(variable, this.#nameOfTarget(target))) return null;
      for (const [access, member] of this.#members.get(variable) ?? []) {
        const [start, end] = withoutReceiver(access).range;
        edits.push({ start, end, text: this.#nameOfTarget(member) });
      }
    }
    for (const { name, node } of record.exportReads) {
      const target = this.#lookUp(module, name);
      if (target) edits.push({ start: node.range[0], end: node.range[1], text: this.#nameOfTarget(target) });
    }
    const isRoot = record.parsed.file === this.#root;
    for (const statement of nodes(ast['body'])) edits.push(...this.#statement(record, statement, isRoot));
    return withoutInner(edits);
  }

  /** What becomes of imports and exports. */
  #statement(record: ModuleRecord, statement: TreeNode, isRoot: boolean): readonly TextEdit[] {
    const [start, end] = statement.range;
    const imports = record.imports.filter((one) => one.statement === statement);
    if (imports.some(({ variable }) => this.#isLinkedAway(variable))) return [{ start, end, text: this.#leftOf(record, statement, imports) }];
    switch (statement.type) {
      case 'ExportAllDeclaration':
        return [{ start, end, text: '' }];
      case 'ExportNamedDeclaration': {
        if (statement['declaration']) {
          for (const name of [...record.exports].flatMap(([name, { kind }]) => (kind === 'variable' ? [name] : []))) this.#exportNames.add(name);
          return [];
        }
        if (statement['source']) return [{ start, end, text: '' }];
        const specifiers = nodes(statement['specifiers']).flatMap((specifier) => {
          const variable = record.scope.set.get(nameOf(specifier['local']) ?? '');
          const exported = nameOf(specifier['exported']);
          // What is imported and linked is exported where it is made.
          if (!variable || exported === null || this.#members.has(variable)) return [];
          const target = this.#targets.get(variable);
          const local = target ? this.#nameOfTarget(target) : (this.#names.get(variable) ?? variable.name);
          return [`${local} as ${this.#exportName(exported)}`];
        });
        const kind = statement['exportKind'] === 'type' ? 'type ' : '';
        return [{ start, end, text: specifiers.length === 0 ? '' : `export ${kind}{ ${specifiers.join(', ')} };` }];
      }
      case 'ExportDefaultDeclaration':
        return isRoot ? [] : this.#defaultOf(record, statement);
      case 'ExpressionStatement':
        return isRoot ? [] : this.#commonJsExport(record, statement);
      default:
        return [];
    }
  }

  /** A default export under a name of its own, exported where it is declared as before. */
  #defaultOf(record: ModuleRecord, statement: TreeNode): readonly TextEdit[] {
    const { text } = record.parsed;
    const [start] = statement.range;
    const declaration = statement['declaration'] as TreeNode; // by the grammar
    const found = record.exports.get('default');
    if (declaration.type === 'Identifier') {
      const variable = record.scope.set.get(nameOf(declaration) ?? '');
      const target = variable && this.#targets.get(variable);
      const local = target ? this.#nameOfTarget(target) : ((variable && this.#names.get(variable)) ?? nameOf(declaration) ?? '');
      return [{ start, end: statement.range[1], text: `export { ${local} as ${this.#exportName('default')} };` }];
    }
    const from = declaration.range[0];
    if (found?.kind !== 'expression') return [{ start, end: from, text: 'export ' }];
    const name = this.#expressions.get(declaration) ?? '';
    if (declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration') {
      const keyword = /^(?:async\s+)?function\s*\*?|^(?:abstract\s+)?class\b/u.exec(text.slice(from))?.[0] ?? '';
      return [{ start, end: from, text: 'export ' }, { start: from + keyword.length, end: from + keyword.length, text: ` ${name}` }];
    }
    return [{ start, end: from, text: `export const ${name} = ` }];
  }

  /** `exports.name = …` of CommonJS as the export of a module, which says the same and can be followed. */
  #commonJsExport(record: ModuleRecord, statement: TreeNode): readonly TextEdit[] {
    if (record.parsed.goal !== 'commonjs') return [];
    const assignment = statement['expression'] as TreeNode; // by the grammar
    if (assignment.type !== 'AssignmentExpression') return [];
    const isGiven = (place: TreeNode): boolean => /^(?:module\s*\.\s*)?exports\b/u.test(record.parsed.text.slice(...place.range));
    let right = assignment['right'] as TreeNode; // by the grammar
    // What else gets the value in one go still gets it.
    while (right.type === 'AssignmentExpression' && right['operator'] === '=' && isGiven(right['left'] as TreeNode)) right = right['right'] as TreeNode;
    const [start] = statement.range;
    const given = [...record.exports].filter(([, found]) => (found.kind === 'expression' ? found.statement === statement : false));
    const [one] = given;
    if (one?.[1].kind === 'expression') return [{ start, end: right.range[0], text: `export ${this.#replaced.has(one[1].expression) ? 'let' : 'const'} ${this.#expressions.get(one[1].expression) ?? ''} = ` }];
    const left = assignment['left'] as TreeNode; // by the grammar
    if (!isGiven(left)) return [];
    const variables = right.type === 'ObjectExpression' ? nodes(right['properties']).map((property) => property['value']) : [right];
    const names = variables.flatMap((value) => {
      const variable = record.scope.set.get(nameOf(value) ?? '');
      if (!variable || this.#members.has(variable)) return [];
      const target = this.#targets.get(variable);
      return [`${target ? this.#nameOfTarget(target) : (this.#names.get(variable) ?? variable.name)} as ${this.#exportName(variable.name)}`];
    });
    // What is given without a variable of its own is exported all the same: it stays in the record.
    return [{ start, end: start, text: names.length === 0 ? '' : `export { ${names.join(', ')} }; ` }];
  }

  #exportName(name: string): string {
    let free = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? name : 'exported';
    for (let at = 0; this.#exportNames.has(free) || (at === 0 && free === 'default'); at++) free = `${name}${MARK}${String(at)}x`;
    this.#exportNames.add(free);
    return free;
  }

  /** An import without the names that are linked. */
  #leftOf(record: ModuleRecord, statement: TreeNode, imports: readonly Import[]): string {
    const { text } = record.parsed;
    if (statement.type === 'VariableDeclaration') {
      const declarators = nodes(statement['declarations']).flatMap((declarator) => {
        const own = imports.filter(({ node }) => node === declarator);
        const left = own.filter(({ variable }) => !this.#isLinkedAway(variable));
        if (own.length === left.length) return [text.slice(...declarator.range)];
        if (left.length === 0) return [];
        const init = declarator['init'] as TreeNode; // by the grammar
        return [`{ ${left.map(({ name, variable }) => `${JSON.stringify(name)}: ${this.#names.get(variable) ?? variable.name}`).join(', ')} } = ${text.slice(...init.range)}`];
      });
      return declarators.length === 0 ? '' : `${String(statement['kind'])} ${declarators.join(', ')};`;
    }
    const left = imports.filter(({ variable }) => !this.#isLinkedAway(variable));
    if (left.length === 0) return '';
    const local = ({ variable }: Import): string => this.#names.get(variable) ?? variable.name;
    const clauses = left.map((one) => (one.name === '*' ? `* as ${local(one)}` : `{ ${isType(one.node) ? 'type ' : ''}${one.name} as ${local(one)} }`));
    return clauses.map((clause) => `import ${isType(statement) ? 'type ' : ''}${clause} from ${JSON.stringify(sourceOf(statement))};`).join(' ');
  }

  /** By module: the names that its text has for what other modules call otherwise. */
  #aliases(): ReadonlyMap<ParsedFile, ReadonlyMap<string, string>> {
    return new Map(
      this.#modules.map(({ record }) => [
        record.parsed,
        new Map([
          ...[...this.#names].filter(([variable]) => record.scope.variables.includes(variable)).map(([variable, name]) => [name, variable.name] as const),
          ...record.imports.flatMap(({ variable }) => {
            const target = this.#targets.get(variable);
            return target ? [[this.#nameOfTarget(target), variable.name] as const] : [];
          }),
        ]),
      ]),
    );
  }
}

/** `(0, node)`, by which compilers call a member without its object: a name alone has none. */
function withoutReceiver(node: TreeNode): TreeNode {
  const { parent } = node;
  const [first, second, third] = parent?.type === 'SequenceExpression' ? nodes(parent['expressions']) : [];
  return parent && first?.type === 'Literal' && second === node && !third ? parent : node;
}

/** `node = …` */
function isAssigned(node: TreeNode): boolean {
  const { parent } = node;
  return parent?.type === 'AssignmentExpression' && parent['operator'] === '=' && parent['left'] === node;
}

function isCommonJs({ record }: Linked): boolean {
  return record.parsed.goal === 'commonjs';
}

/** Whether it was an ES module before it was compiled: what its default is, those who import it do not agree on. */
function isMarked({ record }: Linked): boolean {
  return /\b__esModule\b/u.test(record.parsed.text);
}

function isSame(a: Target['found'], b: Target['found']): boolean {
  if (a.kind === 'outside') return b.kind === 'outside' && a.from === b.from && a.name === b.name;
  return a.kind === 'variable' ? b.kind === 'variable' && a.variable === b.variable : b.kind === 'expression' && a.expression === b.expression;
}

/** Whether a function that is exported asks for the object that it is called on. */
function usesReceiver({ found, module }: Target): boolean {
  if (found.kind === 'outside') return false;
  const places = found.kind === 'expression' ? [found.expression] : found.variable.defs.map(({ node }) => node as unknown as TreeNode); // the same node by its other name
  return places.some((node) => !node.type.startsWith('Class') && /\bthis\b/u.test(module.record.parsed.text.slice(...node.range)));
}

/** Pushes the edit that gives one place another name; false where the text there is not the name. */
function renameAt(node: TreeNode, from: string, to: string, text: string, edits: TextEdit[]): boolean {
  const [start] = node.range;
  const end = start + from.length;
  if (text.slice(start, end) !== from) return false;
  const { parent } = node;
  const holder = parent?.type === 'AssignmentPattern' && parent['left'] === node ? parent.parent : parent;
  const isShorthand = holder?.type === 'Property' && holder['shorthand'] === true;
  const isShortImport = parent?.type === 'ImportSpecifier' && (parent['imported'] as TreeNode).range[0] === start;
  if (isShorthand) edits.push({ start, end, text: `${from}: ${to}` });
  else if (isShortImport) edits.push({ start, end, text: `${from} as ${to}` });
  else edits.push({ start, end, text: to });
  if (parent?.type === 'JSXOpeningElement') {
    const closing = parent.parent?.['closingElement'] as TreeNode | null | undefined; // by the grammar
    const name = closing?.['name'] as TreeNode | undefined;
    if (name) edits.push({ start: name.range[0], end: name.range[0] + from.length, text: to });
  }
  return true;
}

/** In order, and without those inside of another one or said twice. */
function withoutInner(edits: readonly TextEdit[]): readonly TextEdit[] {
  const ordered = [...edits].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: TextEdit[] = [];
  for (const edit of ordered) {
    const last = kept.at(-1);
    if (last && edit.start < last.end) continue;
    if (last?.start === edit.start && last.end === edit.end && last.text === edit.text) continue;
    kept.push(edit);
  }
  return kept;
}

/** The text so far with one more module, and where its parts come from. */
function append(pieces: Piece[], text: string, { record, index }: Linked, edits: readonly TextEdit[]): string {
  const own = record.parsed.text;
  let whole = text;
  let at = 0;
  const copy = (end: number): void => {
    pieces.push({ start: whole.length, end: whole.length + end - at, module: index, from: at, isCopy: true });
    whole += own.slice(at, end);
  };
  for (const edit of edits) {
    copy(edit.start);
    pieces.push({ start: whole.length, end: whole.length + edit.text.length, module: index, from: edit.start, isCopy: false });
    whole += edit.text;
    at = edit.end;
  }
  copy(own.length);
  return `${whole}\n`;
}
