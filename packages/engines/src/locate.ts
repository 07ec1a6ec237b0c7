import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { HOSTS, type Browser, type BrowserName, type Engine, type EngineName, type HostName } from './table.ts';

/** Ignored by git. Never filled by an install: only by asking for an engine that is not there yet. */
const FETCHED_ROOT: string = join(dirname(import.meta.dirname), '.engines');

interface Located<Name extends HostName> {
  readonly name: Name;
  readonly command: string;
  readonly version: string;
}

/** An engine that is on this machine. */
export type LocatedEngine = Engine & Located<EngineName>;
/** An engine or a browser that is on this machine. */
export type LocatedHost = LocatedEngine | (Browser & Located<BrowserName>);

/** A browser that has to be installed by whoever owns the machine. */
class MissingHostError extends Error {
  override readonly name = 'MissingHostError';
}

/** Finds the binary of an engine, fetching its package first where that is how it comes. */
export function locateEngine(name: EngineName, report: (message: string) => void = () => {}): LocatedEngine {
  const located = locateHost(name, report);
  if (located.kind !== 'engine') throw new Error(`${located.title} is no engine that runs a file`);
  return located;
}

/** As `locateEngine`, and browsers too. Throws for a browser that is not there, and says how to install it. */
export function locateHost(name: HostName, report: (message: string) => void = () => {}): LocatedHost {
  const host = HOSTS[name];
  const command = host.kind === 'browser' ? onPath(host) : commandOf(name, host, report);
  // The kind tells engines and browsers apart, and the table has each under its own names.
  return { ...host, name, command, version: versionOf(name, host, command) } as LocatedHost;
}

/** As `locateHost`, for those who can do without a browser: of one that is not there, the sentence that says so. */
export function findHost(name: HostName): LocatedHost | string {
  try {
    return locateHost(name);
  } catch (error) {
    if (error instanceof MissingHostError) return error.message;
    throw error;
  }
}

function onPath({ title, commands, install }: Browser): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  for (const command of commands) {
    const found = folders.map((folder) => join(folder, command)).find((file) => existsSync(file));
    if (found !== undefined) return found;
  }
  throw new MissingHostError(`${title} is not installed (no ${commands.join(' or ')} on the PATH). On Debian, as root: ${install}`);
}

function commandOf(name: HostName, { binary, title }: Engine, report: (message: string) => void): string {
  switch (binary.from) {
    case 'self':
      return process.execPath;
    case 'dependency': {
      const manifest = createRequire(import.meta.url).resolve(`${binary.package}/package.json`);
      const command = join(dirname(manifest), binary.path);
      if (!existsSync(command)) throw new Error(`${title} is not where its package should have put it (${binary.package}/${binary.path}); was its install script allowed to run?`);
      return command;
    }
    case 'npm': {
      // The version is part of the folder, so a new version in the table is fetched and an old one is not mistaken for it.
      const folder = join(FETCHED_ROOT, binary.spec.replace('@', '-'));
      const command = join(folder, binary.path);
      if (!existsSync(command)) {
        report(`fetching ${title} (${binary.spec} from npm) …`);
        fetchPackage(name, folder, binary.spec);
        if (!existsSync(command)) throw new Error(`${binary.spec} was installed for ${title}, but ${binary.path} is not in it`);
      }
      return command;
    }
  }
}

function fetchPackage(name: HostName, folder: string, spec: string): void {
  mkdirSync(folder, { recursive: true });
  // A manifest of its own keeps npm from looking for one in the folders above, which belong to pnpm.
  const [packageName = spec] = spec.split('@', 1);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: `engine-${name}`, private: true, allowScripts: { [packageName]: true } }));
  const { status, stderr, error } = spawnSync(
    'npm',
    ['install', spec, '--no-save', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'],
    { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' },
  );
  if (status !== 0) throw new Error(`npm could not install ${spec}: ${error?.message ?? stderr}`);
}

/** Also the proof that the binary starts, and that it is the version it is taken for. */
function versionOf(name: HostName, host: Engine | Browser, command: string): string {
  const { title } = host;
  const { stdout, stderr, error } = spawnSync(command, ['--version'], { encoding: 'utf8' });
  if (error !== undefined) throw new Error(`${title} does not start: ${error.message}`, { cause: error });
  const version = /\d+(?:\.\d+)+/u.exec(stdout)?.[0];
  if (version === undefined) throw new Error(`${title} does not tell its version: ${stdout}${stderr}`);
  if (host.kind === 'browser') return version;
  const { binary } = host;
  const expected = binary.from === 'npm' ? binary.spec.slice(binary.spec.indexOf('@') + 1) : undefined;
  if (expected !== undefined && version !== expected) throw new Error(`${title} should be ${expected} but says it is ${version}`);
  if (binary.from === 'self' && !version.startsWith(`${name.replace('node', '')}.`)) {
    throw new Error(`${title} is the Node that runs the judge, but this is Node ${version}; start it through the scripts of package.json`);
  }
  return version;
}
