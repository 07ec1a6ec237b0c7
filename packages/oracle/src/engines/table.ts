/** Engines that share a collector and a way to store scopes share their answers. */
export const FAMILIES = ['v8', 'jsc', 'sm'] as const;
export type Family = (typeof FAMILIES)[number];

export const ENGINE_NAMES = ['node20', 'node22', 'node24', 'node26', 'bun', 'deno'] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];

/** Every engine that judges, as data. */
export const ENGINES: Readonly<Record<EngineName, Engine>> = {
  node20: {
    title: 'Node 20',
    family: 'v8',
    binary: { from: 'npm', spec: 'node@20.20.2', path: 'node_modules/node/bin/node' },
    flags: ['--expose-gc'],
    collect: 'globalThis.gc()',
  },
  node22: {
    title: 'Node 22',
    family: 'v8',
    binary: { from: 'npm', spec: 'node@22.23.3', path: 'node_modules/node/bin/node' },
    flags: ['--expose-gc'],
    collect: 'globalThis.gc()',
  },
  node24: {
    title: 'Node 24',
    family: 'v8',
    // The Node of this repository: the one that runs this file.
    binary: { from: 'self' },
    flags: ['--expose-gc'],
    collect: 'globalThis.gc()',
  },
  node26: {
    title: 'Node 26',
    family: 'v8',
    binary: { from: 'npm', spec: 'node@26.10.0', path: 'node_modules/node/bin/node' },
    flags: ['--expose-gc'],
    collect: 'globalThis.gc()',
  },
  bun: {
    title: 'Bun',
    family: 'jsc',
    binary: { from: 'dependency', package: 'bun', path: 'bin/bun.exe' },
    flags: ['run'],
    collect: 'Bun.gc(true)',
  },
  deno: {
    title: 'Deno',
    family: 'v8',
    binary: { from: 'npm', spec: 'deno@2.9.6', path: 'node_modules/deno/deno' },
    flags: ['run', '--quiet', '--allow-all', '--no-check', '--no-lock', '--node-modules-dir=manual', '--no-code-cache', '--v8-flags=--expose-gc'],
    collect: 'globalThis.gc()',
    casesPerProcess: 150,
  },
};

/** Enough for the test command: both are there after a plain install. */
export const DEFAULT_ENGINES: readonly EngineName[] = ['node24', 'bun'];

export interface Engine {
  readonly title: string;
  readonly family: Family;
  readonly binary: Binary;
  readonly flags: readonly string[];
  /** The expression that runs a full, synchronous collection. */
  readonly collect: string;
  /** For an engine that gets slower with every module it has loaded. */
  readonly casesPerProcess?: number;
}

export type Binary =
  | { readonly from: 'self' }
  /** A devDependency of this package; `path` is inside that package. */
  | { readonly from: 'dependency'; readonly package: string; readonly path: string }
  /** Fetched from the npm registry when first asked for; `path` is inside the folder it is installed to. */
  | { readonly from: 'npm'; readonly spec: string; readonly path: string };

/** Reads `node20,bun`. Throws an error that lists the valid names. */
export function parseEngineNames(list: string): EngineName[] {
  const names = list.split(',').map((name) => name.trim()).filter((name) => name !== '');
  const wanted = names.map((name) => ENGINE_NAMES.find((known) => known === name) ?? unknownEngine(name));
  if (wanted.length === 0) throw new Error(`--engines needs at least one of ${ENGINE_NAMES.join(', ')}`);
  return ENGINE_NAMES.filter((name) => wanted.includes(name));
}

function unknownEngine(name: string): never {
  throw new Error(`There is no engine "${name}". The engines are ${ENGINE_NAMES.join(', ')}.`);
}
