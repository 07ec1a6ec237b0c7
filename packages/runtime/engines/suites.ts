import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rolldown } from 'rolldown';

const RUNTIME = join(import.meta.dirname, '..');
const DIST = join(RUNTIME, 'dist');

/** Tests that share a process. Each becomes one module that any engine can load, made from the built package. */
export interface Suite {
  readonly name: string;
  /** The module that exports `runTests`. */
  readonly file: string;
  /** Whether it needs an engine that is a process: one with packages, or with an end. */
  readonly processOnly: boolean;
  /** What it leaves to the engine to import. */
  readonly imports: readonly string[];
  /** Puts what the tests load at run time into the folder they run in. */
  readonly prepare?: (folder: string) => void | Promise<void>;
}

export const SUITES: readonly Suite[] = [
  {
    name: 'portable',
    file: 'portable.ts',
    processOnly: false,
    imports: [],
  },
  {
    name: 'copies',
    file: 'copies.ts',
    processOnly: false,
    imports: [],
    prepare: layOutCopies,
  },
  {
    name: 'bare',
    file: 'bare.ts',
    processOnly: false,
    imports: [],
    prepare: layOutBare,
  },
  {
    name: 'installed',
    file: 'installed.ts',
    processOnly: true,
    imports: ['node:module', 'reclaim'],
    prepare: (folder) => {
      installPackage(join(folder, 'node_modules', 'reclaim'));
    },
  },
  {
    name: 'exit',
    file: 'exit.ts',
    processOnly: true,
    imports: [],
  },
];

/** Writes `<name>.mjs` into the folder, and beside it what it needs. Throws when the package is not built or the suite is not portable. */
export async function makeSuite(suite: Suite, folder: string): Promise<void> {
  await bundle(suite, folder);
  await suite.prepare?.(folder);
}

async function bundle({ name, file, imports }: Suite, folder: string): Promise<void> {
  const build = await rolldown({
    input: join(import.meta.dirname, file),
    external: [...imports],
    // The paths of the tests lead to the sources; here the package is what its manifest says.
    tsconfig: false,
    platform: 'neutral',
    // The manifest says that no file of the package does anything on import. The tests do: they register themselves.
    treeshake: { moduleSideEffects: (id) => !id.startsWith(DIST) },
  });
  const { output: [chunk, ...others] } = await build.write({ file: join(folder, `${name}.mjs`), format: 'esm' });
  await build.close();
  if (others.length > 0) throw new Error(`${file} did not become one module`);
  const unwanted = [...chunk.imports, ...chunk.dynamicImports].filter((path) => !imports.includes(path));
  if (unwanted.length > 0) throw new Error(`${file} does not run everywhere: it imports ${unwanted.join(', ')}`);
  const sources = chunk.moduleIds.filter((id) => id.startsWith(join(RUNTIME, 'src')));
  if (sources.length > 0) throw new Error(`${file} must use the built package, by its name, but has ${sources.join(', ')}`);
}

/** The package three times: twice as it is, as two versions in a tree would be, and once as a bundler puts it into an application. */
async function layOutCopies(folder: string): Promise<void> {
  for (const name of ['one', 'two']) cpSync(DIST, join(folder, 'copies', name), { recursive: true });
  writeFileSync(join(folder, 'copies', 'package.json'), '{ "type": "module" }\n');
  const build = await rolldown({ input: join(DIST, 'index.js') });
  await build.write({ file: join(folder, 'copies', 'bundled', 'index.js'), format: 'esm', minify: true });
  await build.close();
}

/** The package as an engine sees it that has no `Symbol.dispose`: that one cannot be deleted, so it is the text that asks for another. */
function layOutBare(folder: string): void {
  mkdirSync(join(folder, 'bare'));
  const text = readFileSync(join(DIST, 'index.js'), 'utf8');
  writeFileSync(join(folder, 'bare', 'index.js'), text.replaceAll('Symbol.dispose', 'Symbol.absentDispose'));
  writeFileSync(join(folder, 'bare', 'package.json'), '{ "type": "module" }\n');
}

/** What `npm install` of the packed package would put there. */
export function installPackage(folder: string): void {
  for (const path of packedFiles()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(join(RUNTIME, path), join(folder, path));
  }
}

/** The files of the packed package, by the one who packs it. */
export function packedFiles(): string[] {
  const { status, stdout, stderr, error } = spawnSync('npm', ['pack', '--dry-run', '--json'], { cwd: RUNTIME, encoding: 'utf8', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm could not pack reclaim: ${error?.message ?? stderr}`);
  const [packed] = JSON.parse(stdout) as [{ readonly files: readonly { readonly path: string }[] }]; // the documented shape of its --json
  return packed.files.map(({ path }) => path).sort();
}
