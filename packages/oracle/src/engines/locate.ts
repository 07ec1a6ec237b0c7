import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PACKAGE_ROOT } from '../cases.ts';
import { ENGINES, type Engine, type EngineName } from './table.ts';

/** Ignored by git. Never filled by an install: only by asking for an engine that is not there yet. */
const FETCHED_ROOT: string = join(PACKAGE_ROOT, '.engines');

/** An engine that is on this machine. */
export interface LocatedEngine extends Engine {
  readonly name: EngineName;
  readonly command: string;
  readonly version: string;
}

/** Finds the binary of an engine, fetching its package first where that is how it comes. */
export function locateEngine(name: EngineName, report: (message: string) => void = () => {}): LocatedEngine {
  const engine: Engine = ENGINES[name];
  const command = commandOf(name, engine, report);
  return { ...engine, name, command, version: versionOf(name, engine, command) };
}

function commandOf(name: EngineName, { binary, title }: Engine, report: (message: string) => void): string {
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

function fetchPackage(name: EngineName, folder: string, spec: string): void {
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
function versionOf(name: EngineName, { binary, title }: Engine, command: string): string {
  const { stdout, stderr, error } = spawnSync(command, ['--version'], { encoding: 'utf8' });
  if (error !== undefined) throw new Error(`${title} does not start: ${error.message}`, { cause: error });
  const version = /\d+\.\d+\.\d+/u.exec(stdout)?.[0];
  if (version === undefined) throw new Error(`${title} does not tell its version: ${stdout}${stderr}`);
  const expected = binary.from === 'npm' ? binary.spec.slice(binary.spec.indexOf('@') + 1) : undefined;
  if (expected !== undefined && version !== expected) throw new Error(`${title} should be ${expected} but says it is ${version}`);
  if (binary.from === 'self' && !version.startsWith(`${name.replace('node', '')}.`)) {
    throw new Error(`${title} is the Node that runs the judge, but this is Node ${version}; start it through the scripts of package.json`);
  }
  return version;
}
