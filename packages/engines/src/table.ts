/** Engines that share a collector and a way to store scopes share their answers. */
export const FAMILIES = ['v8', 'jsc', 'sm'] as const;
export type Family = (typeof FAMILIES)[number];

/** What runs a file as a process of its own. */
export const ENGINE_NAMES = ['node20', 'node22', 'node24', 'node26', 'bun', 'deno'] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];

/** What loads a page. */
export const BROWSER_NAMES = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSER_NAMES)[number];

/** Everything that runs JavaScript here. */
export const HOST_NAMES = [...ENGINE_NAMES, ...BROWSER_NAMES] as const;
export type HostName = (typeof HOST_NAMES)[number];

interface Host {
  readonly title: string;
  readonly family: Family;
  /** The expression that runs a full collection: synchronously, or it gives a promise. */
  readonly collect: string;
  readonly flags: readonly string[];
  /** For a host that gets slower with every module it has loaded. */
  readonly casesPerProcess?: number;
}

export interface Engine extends Host {
  readonly kind: 'engine';
  readonly binary: Binary;
}

export type Binary =
  | { readonly from: 'self' }
  /** A devDependency of this package; `path` is inside that package. */
  | { readonly from: 'dependency'; readonly package: string; readonly path: string }
  /** Fetched from the npm registry when first asked for; `path` is inside the folder it is installed to. */
  | { readonly from: 'npm'; readonly spec: string; readonly path: string };

export interface Browser extends Host {
  readonly kind: 'browser';
  /** Names it may have on the PATH, the first that is there is taken. */
  readonly commands: readonly string[];
  /** How to get it: it is never fetched, for it needs libraries of the system. */
  readonly install: string;
  /** The arguments that make a folder its profile. */
  readonly profile: (folder: string) => readonly string[];
  /** What `user.js` in the profile sets. */
  readonly preferences?: Readonly<Record<string, string | number | boolean>>;
}

/** Every engine that is a process, as data. */
export const ENGINES: Readonly<Record<EngineName, Engine>> = {
  node20: node(20, { from: 'npm', spec: 'node@20.20.2', path: 'node_modules/node/bin/node' }),
  node22: node(22, { from: 'npm', spec: 'node@22.23.3', path: 'node_modules/node/bin/node' }),
  // The Node of this repository: the one that runs this file.
  node24: node(24, { from: 'self' }),
  node26: node(26, { from: 'npm', spec: 'node@26.10.0', path: 'node_modules/node/bin/node' }),
  bun: {
    kind: 'engine',
    title: 'Bun',
    family: 'jsc',
    binary: { from: 'dependency', package: 'bun', path: 'bin/bun.exe' },
    // Else a rejection that nobody handles is printed, and the exit code is 0.
    flags: ['run', '--unhandled-rejections=throw'],
    collect: 'Bun.gc(true)',
  },
  deno: {
    kind: 'engine',
    title: 'Deno',
    family: 'v8',
    binary: { from: 'npm', spec: 'deno@2.9.6', path: 'node_modules/deno/deno' },
    flags: ['run', '--quiet', '--allow-all', '--no-check', '--no-lock', '--node-modules-dir=manual', '--no-code-cache', '--v8-flags=--expose-gc'],
    collect: 'globalThis.gc()',
    casesPerProcess: 150,
  },
};

function node(major: number, binary: Binary): Engine {
  return { kind: 'engine', title: `Node ${major}`, family: 'v8', binary, flags: ['--expose-gc'], collect: 'globalThis.gc()' };
}

/** A proxy that nobody listens on: a browser's own requests (updates, lists, telemetry) fail, and only those to this machine go around it. */
const NO_PROXY = { host: '127.0.0.1', port: 9 };

/** Every browser, as data. */
const BROWSERS: Readonly<Record<BrowserName, Browser>> = {
  chromium: {
    kind: 'browser',
    title: 'Chromium',
    family: 'v8',
    commands: ['chromium', 'chromium-browser', 'google-chrome'],
    install: 'apt-get install chromium',
    flags: [
      '--headless', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
      // Its sandbox does not start for root or in most containers; the only page it loads is ours.
      '--no-sandbox',
      `--proxy-server=${NO_PROXY.host}:${NO_PROXY.port}`,
      '--js-flags=--expose-gc',
    ],
    profile: (folder) => [`--user-data-dir=${folder}`],
    collect: 'globalThis.gc()',
  },
  firefox: {
    kind: 'browser',
    title: 'Firefox',
    family: 'sm',
    commands: ['firefox-esr', 'firefox'],
    install: 'apt-get install firefox-esr',
    flags: ['--headless', '--no-remote'],
    profile: (folder) => ['--profile', folder],
    preferences: {
      'dom.testing.testutils.enabled': true,
      'network.proxy.type': 1,
      'network.proxy.http': NO_PROXY.host,
      'network.proxy.http_port': NO_PROXY.port,
      'network.proxy.ssl': NO_PROXY.host,
      'network.proxy.ssl_port': NO_PROXY.port,
      'network.proxy.failover_direct': false,
      'browser.aboutwelcome.enabled': false,
      'browser.shell.checkDefaultBrowser': false,
      'datareporting.policy.dataSubmissionEnabled': false,
    },
    collect: 'TestUtils.gc()',
  },
};

export const HOSTS: Readonly<Record<HostName, Engine | Browser>> = { ...ENGINES, ...BROWSERS };

/** Enough for the test command: both are there after a plain install. */
export const DEFAULT_ENGINES: readonly EngineName[] = ['node24', 'bun'];

/** Reads `node20,bun`. Throws an error that lists the valid names. */
export function parseNames<Name extends string>(list: string, known: readonly Name[]): Name[] {
  const words = list.split(',').map((word) => word.trim()).filter((word) => word !== '');
  const wanted = words.map((word) => known.find((name) => name === word) ?? unknownName(word, known));
  if (wanted.length === 0) throw new Error(`--engines needs at least one of ${known.join(', ')}`);
  return known.filter((name) => wanted.includes(name));
}

function unknownName(word: string, known: readonly string[]): never {
  throw new Error(`There is no engine "${word}". The engines are ${known.join(', ')}.`);
}
