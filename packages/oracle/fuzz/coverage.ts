/**
 * Which constructs generated programs have, and in which role: on the held side, on the target's side, or between them, where a value goes from
 * one to the other.
 */
import { parseForESLint } from '@typescript-eslint/parser';
import type { Language } from '../src/cases.ts';

export const ROLES = ['held', 'target', 'between'] as const;
export type Role = (typeof ROLES)[number];

/** How often each construct stands in each role, in how many programs. */
export type Counts = ReadonlyMap<string, Readonly<Record<Role, number>>>;

interface Node {
  readonly type: string;
  readonly range: readonly [number, number];
  readonly [key: string]: unknown;
}

/** A place in a program that is built up, with all that is asked of it. */
interface Place {
  readonly node: Node;
  readonly parent: Place | null;
  readonly children: Place[];
  /** Every name below it. */
  readonly names: Set<string>;
}

/** Node types that say something about values, as the parser of TypeScript calls them. */
export function nodeTypes(): string[] {
  return Object.keys(parseForESLint('').visitorKeys).filter((type) => !isNoValue(type)).sort();
}

/** Why a node type is not asked for. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  Program: 'stands around everything',
  ExperimentalRestProperty: 'no parser makes it any more',
  ExperimentalSpreadProperty: 'no parser makes it any more',
  ExportAllDeclaration: 'what it hands on belongs to another module',
  ImportAttribute: 'says how a module is loaded',
  TSExportAssignment: 'only where the module becomes CommonJS',
  TSExternalModuleReference: 'only where the module becomes CommonJS',
  TSNamespaceExportDeclaration: 'only in declarations',
};

const VALUES_OF_TYPESCRIPT: ReadonlySet<string> = new Set([
  'TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression', 'TSTypeAssertion', 'TSInstantiationExpression', 'TSEnumDeclaration', 'TSEnumBody', 'TSEnumMember',
  'TSModuleDeclaration', 'TSModuleBlock', 'TSParameterProperty', 'TSImportEqualsDeclaration', 'TSDeclareFunction', 'TSEmptyBodyFunctionExpression',
  'TSAbstractMethodDefinition', 'TSAbstractPropertyDefinition', 'TSAbstractAccessorProperty',
]);

function isNoValue(type: string): boolean {
  return Object.hasOwn(LEFT_OUT, type) || (type.startsWith('TS') && !VALUES_OF_TYPESCRIPT.has(type));
}

export interface Found {
  readonly types: ReadonlyMap<Role, ReadonlySet<string>>;
  readonly entries: ReadonlyMap<Role, ReadonlySet<string>>;
}

/** What stands where in one program of the generator. Null when its registration is not found. */
export function rolesIn(source: string, language: Language): Found | null {
  const { ast, visitorKeys } = parseForESLint(source, { range: true, sourceType: language === 'cjs' ? 'script' : 'module', ecmaFeatures: { jsx: language === 'tsx' } });
  const root = placesOf(ast as unknown as Node, null, visitorKeys); // nodes are read by their visitor keys alone
  const program = new Program(root);
  const registration = program.registration();
  if (registration === null) return null;
  const { call, target, held } = registration;
  const onHeldSide = program.slice(held, call);
  const onTargetSide = program.slice(target, call);
  const types = new Map<Role, Set<string>>(ROLES.map((role) => [role, new Set<string>()]));
  const entries = new Map<Role, Set<string>>(ROLES.map((role) => [role, new Set<string>()]));
  const heldNames = namesIn(onHeldSide);
  const frames = new Set(ancestorsOf(call));
  const sides: Sides = { onHeldSide, onTargetSide, heldNames, frames };
  const between = betweenThem(program, sides);
  for (const place of program.all) {
    const roles: Role[] = [...(onHeldSide.has(place) ? ['held' as const] : []), ...(onTargetSide.has(place) ? ['target' as const] : []), ...(between.has(place) ? ['between' as const] : [])];
    const names = roles.length === 0 ? [] : program.entriesAt(place);
    for (const role of roles) {
      types.get(role)?.add(place.node.type);
      for (const name of names) entries.get(role)?.add(name);
    }
  }
  return { types, entries };
}

interface Sides {
  readonly onHeldSide: ReadonlySet<Place>;
  readonly onTargetSide: ReadonlySet<Place>;
  readonly heldNames: ReadonlySet<string>;
  readonly frames: ReadonlySet<Place>;
}

/** What leads on, the function of a call that leads on, operands that carry nothing themselves, and the declarations of the names in all that. */
function betweenThem(program: Program, sides: Sides): ReadonlySet<Place> {
  const between = new Set<Place>();
  const names = new Set<string>();
  const addAll = (place: Place): void => {
    between.add(place);
    for (const child of place.children) addAll(child);
  };
  for (const place of program.all) {
    if (!leadsOn(place, sides)) continue;
    between.add(place);
    if (sides.frames.has(place)) continue;
    for (const name of place.names) names.add(name);
    for (const child of place.children) if (child.names.size === 0 || child.node.type === 'MetaProperty') addAll(child);
    const [callee] = CALLS.has(place.node.type) ? place.children : [];
    if (callee !== undefined) addAll(callee);
  }
  for (const place of program.all) {
    // What goes into an alias goes into what it is an alias of.
    if (place.node.type !== 'VariableDeclarator' || place.children.length !== 2) continue;
    const [id, init] = place.children;
    if (init?.node.type === 'Identifier' && [...id?.names ?? []].some((name) => names.has(name))) for (const name of init.names) names.add(name);
  }
  for (const place of program.all) if (DECLARES.test(place.node.type) && !sides.frames.has(place) && program.declaredBy(place).some((name) => names.has(name))) addAll(place);
  return between;
}

const CALLS: ReadonlySet<string> = new Set(['CallExpression', 'NewExpression', 'TaggedTemplateExpression', 'JSXOpeningElement']);
const DECLARES = /^(?:Import|Export)\w*Declaration$|^TS(?:Module|Enum|ImportEquals)Declaration$|^ClassDeclaration$/u;

/** Whether a place of one side has something of the other in it: what goes on passes through it. */
function leadsOn(place: Place, { onHeldSide, onTargetSide, heldNames, frames }: Sides): boolean {
  if (frames.has(place)) return true;
  if (onHeldSide.has(place) && [...place.names].some((name) => isTargetName(name))) return true;
  return onTargetSide.has(place) && [...place.names].some((name) => heldNames.has(name) && !isTargetName(name));
}

/** The generator gives every name of the target this stem. */
function isTargetName(name: string): boolean {
  return /^_?target\$?\d+$/u.test(name);
}

function namesIn(places: ReadonlySet<Place>): Set<string> {
  const names = new Set<string>();
  for (const { node } of places) if (node.type === 'Identifier' && typeof node['name'] === 'string' && /\d$/u.test(node['name'])) names.add(node['name']);
  return names;
}

function placesOf(node: Node, parent: Place | null, keys: Readonly<Record<string, readonly string[] | undefined>>): Place {
  const place: Place = { node, parent, children: [], names: new Set() };
  const name = node['name'];
  if (node.type.endsWith('Identifier') && typeof name === 'string') place.names.add(name);
  for (const key of keys[node.type] ?? []) {
    for (const child of [node[key]].flat()) {
      if (!isNode(child)) continue;
      const below = placesOf(child, place, keys);
      place.children.push(below);
      for (const one of below.names) place.names.add(one);
    }
  }
  return place;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function ancestorsOf(place: Place): Place[] {
  const list: Place[] = [];
  for (let around = place.parent; around !== null; around = around.parent) list.push(around);
  return list;
}

class Program {
  readonly all: Place[] = [];
  /** From a name to the places that declare it or write into what it names. */
  readonly #makers = new Map<string, Place[]>();
  readonly #places = new Map<unknown, Place>();
  readonly #imports = new Map<string, string>();

  constructor(root: Place) {
    const waiting = [root];
    for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
      this.all.push(place);
      this.#places.set(place.node, place);
      waiting.push(...place.children);
    }
    for (const place of this.all) this.#learn(place);
  }

  /** The call of whatever registers, and what it is given. */
  registration(): { readonly call: Place; readonly target: Place; readonly held: Place } | null {
    for (const call of this.all) {
      if (call.node.type !== 'CallExpression') continue;
      const callee = this.#child(call, 'callee');
      const list = this.#list(call, 'arguments');
      const text = callee === null ? '' : pathOf(callee.node);
      const found = positionsOf(text, list.length);
      if (found === null) continue;
      const [target, held] = found.map((position) => list[position]);
      if (target === undefined || held === undefined) continue;
      // What a helper of the module hands on is given elsewhere.
      if (target.node.type === 'SpreadElement' || [...ancestorsOf(call)].every(({ node }) => !isOutermost(node))) continue;
      return { call, target, held };
    }
    return null;
  }

  /** All that what stands at a place is made of, by names, without what the registration is in. */
  slice(from: Place, registration: Place): ReadonlySet<Place> {
    const around = new Set(ancestorsOf(registration));
    const slice = new Set<Place>();
    const known = new Set<string>();
    const waiting = [from];
    for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
      if (slice.has(place) || place === registration) continue;
      slice.add(place);
      if (!around.has(place)) waiting.push(...place.children);
      const name = place.node.type === 'Identifier' || place.node.type === 'JSXIdentifier' ? String(place.node['name']) : null;
      if (name === null || known.has(name)) continue;
      known.add(name);
      for (const maker of this.#makers.get(name) ?? []) waiting.push(outermostBelow(maker, around));
    }
    return slice;
  }

  /** The names that a declaration, an import or an export is about. */
  declaredBy(place: Place): string[] {
    const id = this.#child(place, 'id');
    if (id !== null) return [...id.names];
    const declaration = this.#child(place, 'declaration');
    if (declaration === null) return [...place.names];
    const lists = [declaration, ...this.#list(declaration, 'declarations')].flatMap((one) => this.#child(one, 'id') ?? []);
    return lists.length === 0 ? [...declaration.names] : lists.flatMap(({ names }) => [...names]);
  }

  entriesAt(place: Place): string[] {
    const { node } = place;
    const callee = this.#child(place, 'callee');
    if (callee === null) return [];
    const path = pathOf(callee.node);
    if (node.type === 'NewExpression') return [`new ${path}()`];
    if (node.type !== 'CallExpression') return [];
    const [first = '', ...members] = path.split('.');
    const imported = this.#imports.get(first);
    if (imported !== undefined) return [`${[imported, ...members].join('.')}()`];
    const receiver = this.#child(callee, 'object');
    if (receiver === null) return [`${path}()`];
    const method = path.slice(path.lastIndexOf('.') + 1);
    return [`${path}()`, `.${method}()`, ...kindsOf(receiver.node).map((kind) => `${kind}.${method}()`)];
  }

  #learn(place: Place): void {
    const { node, parent } = place;
    const add = (name: string, maker: Place): void => {
      this.#makers.set(name, [...this.#makers.get(name) ?? [], maker]);
    };
    const addAll = (names: Place | null, maker: Place): void => {
      for (const name of names?.names ?? []) add(name, maker);
    };
    switch (node.type) {
      case 'VariableDeclarator':
        addAll(this.#child(place, 'id'), parent?.parent?.node.type.startsWith('For') === true ? parent.parent : parent ?? place);
        return;
      case 'FunctionDeclaration':
      case 'ClassDeclaration':
      case 'TSEnumDeclaration':
      case 'TSModuleDeclaration':
      case 'TSDeclareFunction':
      case 'TSImportEqualsDeclaration':
        addAll(this.#child(place, 'id'), parent?.node.type.startsWith('Export') === true ? parent : place);
        return;
      case 'ImportDeclaration':
        for (const specifier of place.children) {
          const local = this.#child(specifier, 'local');
          addAll(local, place);
          const imported = this.#child(specifier, 'imported');
          const source = this.#child(place, 'source')?.node['value'];
          if (local !== null && imported !== null) for (const name of local.names) this.#imports.set(name, `${String(source)}.${[...imported.names].join('')}`);
        }
        return;
      case 'ExportSpecifier':
        addAll(this.#child(place, 'local'), parent ?? place);
        return;
      case 'ExportDefaultDeclaration':
        addAll(place, place);
        return;
      case 'CatchClause':
        addAll(this.#child(place, 'param'), parent ?? place);
        return;
      case 'LabeledStatement':
        return;
      case 'AssignmentExpression':
        addAll(rootOf(this.#child(place, 'left')), statementOf(place));
        return;
      case 'UpdateExpression':
      case 'UnaryExpression':
        if (node.type === 'UpdateExpression' || node['operator'] === 'delete') addAll(rootOf(this.#child(place, 'argument')), statementOf(place));
        return;
      case 'CallExpression': {
        const callee = this.#child(place, 'callee');
        const receiver = callee?.node.type === 'MemberExpression' ? rootOf(this.#child(callee, 'object')) : null;
        addAll(receiver, statementOf(place));
        addAll(rootOf(this.#list(place, 'arguments')[0] ?? null), statementOf(place));
        return;
      }
      default:
        this.#learnParameters(place, add);
    }
  }

  /** A parameter is made by the calls of its function. */
  #learnParameters(place: Place, add: (name: string, maker: Place) => void): void {
    const parameters = this.#list(place, 'params');
    if (parameters.length === 0 || place.parent === null) return;
    const call = callOf(place);
    for (const parameter of parameters) for (const name of parameter.names) add(name, call ?? place.parent);
  }

  #child(place: Place, key: string): Place | null {
    return this.#places.get(place.node[key]) ?? null;
  }

  #list(place: Place, key: string): Place[] {
    const list = place.node[key];
    return Array.isArray(list) ? list.flatMap((one) => this.#places.get(one) ?? []) : [];
  }
}

/** The name that an access begins with. */
function rootOf(place: Place | null): Place | null {
  let root = place;
  while (root !== null && (root.node.type === 'MemberExpression' || root.node.type.startsWith('TS') || root.node.type === 'ChainExpression')) root = root.children[0] ?? null;
  return root?.node.type === 'Identifier' ? root : null;
}

/** The statement that a place stands in. */
function statementOf(place: Place): Place {
  let statement = place;
  while (statement.parent !== null && !/Statement$|Declaration$|Program/u.test(statement.node.type)) statement = statement.parent;
  return statement;
}

/** The call that runs a function where it stands. */
function callOf(place: Place): Place | null {
  for (let around: Place | null = place.parent, steps = 0; around !== null && steps < 5; around = around.parent, steps++) {
    if (around.node.type === 'CallExpression' || around.node.type === 'NewExpression' || around.node.type === 'TaggedTemplateExpression') return around;
    if (/Statement$|Declaration$/u.test(around.node.type)) return null;
  }
  return null;
}

/** The largest construct around a place that the registration is not in: a loop, for one, that gives a variable its value. */
function outermostBelow(place: Place, around: ReadonlySet<Place>): Place {
  let outermost = place;
  while (outermost.parent !== null && !around.has(outermost) && !around.has(outermost.parent) && outermost.parent.node.type !== 'Program') outermost = outermost.parent;
  return outermost;
}

function isOutermost({ type }: Node): boolean {
  return type === 'Program';
}

function pathOf(node: Node): string {
  if (node.type === 'ChainExpression' || node.type.startsWith('TS')) return isNode(node['expression']) ? pathOf(node['expression']) : '';
  if (node.type === 'Identifier') return String(node['name']);
  if (node.type !== 'MemberExpression' || !isNode(node['object']) || !isNode(node['property'])) return '';
  const property = node['property'];
  const name = property.type === 'Literal' ? String(property['value']) : pathOf(property);
  return `${pathOf(node['object'])}.${name === 'Symbol.iterator' ? '@@iterator' : name}`;
}

/** Where the target and the held value are among the arguments of what the generator registers with. */
function positionsOf(path: string, count: number): readonly [target: number, held: number] | null {
  if (count < 2 || path.endsWith('.apply') || path.endsWith('.call')) return path.endsWith('register.call') && count > 2 ? [1, 2] : null;
  if (path === 'addCleanup' || path === 'onGone' || path === 'defer' || path === 'reclaim.addCleanup') return count > 2 ? [0, 2] : [0, 1];
  return /(?:^|\.)register$/u.test(path) || path === 'registrar.add' || path === 'atEnd' ? [0, 1] : path === 'create' || path === 'hookGc' ? [2, 0] : null;
}

/** The kinds of built-ins that a receiver may be, by how it is written and by the stems of the generator's names. */
function kindsOf(node: Node): string[] {
  const callee = node['callee'];
  const made = node.type === 'NewExpression' && isNode(callee) ? pathOf(callee) : '';
  const name = node.type === 'Identifier' ? String(node['name']) : '';
  const called = node.type === 'CallExpression' && isNode(callee) ? pathOf(callee) : '';
  const kinds: readonly (readonly [kind: string, isIt: boolean])[] = [
    ['array', node.type === 'ArrayExpression' || made === 'Array' || /^list_?\d/u.test(name)],
    ['map', made === 'Map' || /^map_?\d/u.test(name)],
    ['set', made === 'Set' || /^set_?\d/u.test(name)],
    ['weakmap', made === 'WeakMap' || /^table_\d|^ownerOf$/u.test(name)],
    ['weakset', made === 'WeakSet' || /^marks_\d/u.test(name)],
    ['eventtarget', made === 'EventTarget' || /^(?:hub_|events)\d/u.test(name)],
    ['emitter', made === 'EventEmitter' || /^emitter_\d/u.test(name) || /^\.on$/u.test(called)],
    ['promise', made === 'Promise' || called.startsWith('Promise.') || /^p_\d/u.test(name)],
    ['bytes', made.endsWith('Array') && made !== 'Array' || /^bytes_\d/u.test(name)],
  ];
  return kinds.filter(([, isIt]) => isIt).map(([kind]) => kind);
}

export interface Coverage {
  readonly types: Counts;
  readonly entries: Counts;
  /** Programs whose registration was not found. */
  readonly skipped: number;
}

/** In how many of the programs each construct stands in each role. */
export function measureCoverage(programs: Iterable<{ readonly source: string; readonly language: Language }>): Coverage {
  const [types, entries] = [new Map<string, Record<Role, number>>(), new Map<string, Record<Role, number>>()];
  let skipped = 0;
  for (const { source, language } of programs) {
    const found = rolesIn(source, language);
    if (found === null) {
      skipped++;
      continue;
    }
    for (const role of ROLES) {
      count(types, found.types.get(role), role);
      count(entries, found.entries.get(role), role);
    }
  }
  return { types, entries, skipped };
}

function count(counts: Map<string, Record<Role, number>>, names: ReadonlySet<string> | undefined, role: Role): void {
  for (const name of names ?? []) {
    const known = counts.get(name) ?? { held: 0, target: 0, between: 0 };
    known[role]++;
    counts.set(name, known);
  }
}
