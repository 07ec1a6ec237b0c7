/** The catalogue of the linter, as its sources have it: every entry by a name. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PACKAGE_ROOT } from '../src/cases.ts';

const CATALOGUE_ROOT = join(PACKAGE_ROOT, '..', 'eslint-plugin', 'src', 'analysis', 'catalog');

/** What the result of a call has of what the call was given. The types are those of the catalogue. */
export interface Keep {
  readonly from: number | 'rest' | 'receiver';
  readonly how: 'argument' | 'members' | 'elements' | 'walked' | 'array-like' | 'joined' | 'flattened' | 'values' | 'pairs' | 'pair values' | 'option' | 'descriptors' | 'result' | 'settled' | 'methods';
  readonly skips?: number;
  readonly once?: string;
  readonly unlessPrimitive?: boolean;
  readonly unless?: number;
  readonly because?: string;
  readonly whileOpen?: boolean;
}

export type Result =
  | { readonly kind: 'primitive' | 'member' }
  | { readonly kind: 'same' | 'settled'; readonly from: number | 'receiver' }
  | { readonly kind: 'fresh'; readonly keeps: readonly Keep[]; readonly container?: string };

export interface Store {
  readonly from: number;
  readonly to?: number;
  readonly how: string;
  readonly endsItself?: boolean;
}

type Table<T> = Readonly<Record<string, T>>;

export interface Catalogue {
  readonly calls: Table<Result>;
  readonly constructors: Table<Result>;
  readonly methods: Table<Table<Result>>;
  readonly stores: Table<Table<Store>>;
  readonly staticStores: Table<string>;
  readonly modules: Table<Table<Result>>;
  readonly primitiveMethods: readonly string[];
  readonly typedArrays: readonly string[];
  readonly keepsNothing: readonly string[];
  readonly registrars: readonly string[];
}

/** Reads it from the sources of the plugin, because nobody who uses the plugin is given it. Throws when they are not as they are taken to be. */
export async function readCatalogue(): Promise<Catalogue> {
  const [builtins, stores, modules, registrars] = await Promise.all(['builtins', 'stores', 'modules', 'registrars'].map((name) => load(name)));
  return {
    calls: table(builtins, 'GLOBAL_CALLS'),
    constructors: table(builtins, 'GLOBAL_CONSTRUCTORS'),
    methods: table(builtins, 'CONTAINER_METHODS'),
    primitiveMethods: list(builtins, 'PRIMITIVE_METHODS'),
    typedArrays: list(builtins, 'TYPED_ARRAYS'),
    stores: table(stores, 'CONTAINER_STORES'),
    staticStores: table(stores, 'STATIC_STORES'),
    keepsNothing: list(stores, 'KEEPS_NOTHING'),
    modules: table(modules, 'MODULE_CALLS'),
    registrars: Object.entries(table<Table<unknown>>(registrars, 'MODULE_REGISTRARS')).flatMap(([module, names]) => Object.keys(names).map((name) => `${module}.${name}`)),
  };
}

/** Every entry by its name, as `coverage.ts` finds it in programs. */
export function entriesOf(catalogue: Catalogue): readonly string[] {
  const methods = (kinds: Table<Table<unknown>>): string[] => Object.entries(kinds).flatMap(([kind, names]) => Object.keys(names).map((name) => `${kind}.${name}()`));
  return [...new Set([
    ...Object.keys(catalogue.calls).map((name) => `${name}()`),
    ...catalogue.keepsNothing.map((name) => `${name}()`),
    ...Object.keys(catalogue.staticStores).map((name) => `${name}()`),
    ...[...Object.keys(catalogue.constructors), ...catalogue.typedArrays].map((name) => `new ${name}()`),
    ...methods(catalogue.methods),
    ...methods(catalogue.stores),
    ...catalogue.primitiveMethods.map((name) => `.${name}()`),
    ...Object.entries(catalogue.modules).flatMap(([module, names]) => Object.keys(names).map((name) => `${module}.${name}()`)),
  ])];
}

async function load(name: string): Promise<object> {
  const module: unknown = await import(pathToFileURL(join(CATALOGUE_ROOT, `${name}.ts`)).href);
  if (typeof module !== 'object' || module === null) throw new Error(`the catalogue has no module ${name}`);
  return module;
}

function table<T>(module: object | undefined, name: string): Table<T> {
  const value = exported(module, name);
  if (typeof value !== 'object' || value === null) throw new Error(`the catalogue has no table ${name}`);
  return value as Table<T>; // the catalogue is typed where it stands
}

function list(module: object | undefined, name: string): string[] {
  const value = exported(module, name);
  if (!(value instanceof Set)) throw new Error(`the catalogue has no set ${name}`);
  return [...value].map(String);
}

function exported(module: object | undefined, name: string): unknown {
  return module === undefined ? undefined : (module as Readonly<Record<string, unknown>>)[name]; // a module is read by name
}
