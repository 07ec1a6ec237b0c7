import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';

/** A file that is not there, in a place from where the name of the package leads to its exports map, as in an application. */
const APPLICATION: string = join(import.meta.dirname, 'application.js');

/** The limits of the package, in bytes after minification and gzip. The aims are 5000 and 1500: docs/runtime/cost.md says what came to it. */
export const LIMITS: readonly Limit[] = [
  { title: 'everything', names: 'all', bytes: 5000 },
  { title: 'addCleanup + weak', names: ['addCleanup', 'weak'], bytes: 1500 },
];

interface Limit {
  readonly title: string;
  readonly names: readonly string[] | 'all';
  readonly bytes: number;
}

/** What the built package exports. */
export async function exportedNames(): Promise<string[]> {
  const { output: [chunk] } = await bundle('export * from "reclaim";', false);
  return chunk.exports.toSorted();
}

/** The code that an application has in its bundle when it uses these exports only. */
export async function bundleOf(names: readonly string[] | 'all', minify = true): Promise<string> {
  const list = names === 'all' ? '*' : `{ ${names.join(', ')} }`;
  const { output: [chunk] } = await bundle(`export ${list} from "reclaim";`, minify);
  return chunk.code;
}

/** The code that is left of importing the package for nothing. */
export async function bundleOfBareImport(): Promise<string> {
  const { output: [chunk] } = await bundle('import "reclaim"; import * as everything from "reclaim";', true);
  return chunk.code;
}

async function bundle(source: string, minify: boolean): Promise<Awaited<ReturnType<Awaited<ReturnType<typeof rolldown>>['generate']>>> {
  const build = await rolldown({
    input: APPLICATION,
    platform: 'neutral',
    tsconfig: false,
    plugins: [{
      name: 'application',
      resolveId: (id) => id === APPLICATION ? id : undefined,
      load: (id) => id === APPLICATION ? source : undefined,
    }],
  });
  try {
    return await build.generate({ format: 'esm', minify });
  } finally {
    await build.close();
  }
}

export interface Size {
  readonly minified: number;
  readonly gzipped: number;
}

export function sizeOf(code: string): Size {
  return { minified: Buffer.byteLength(code), gzipped: gzipSync(code, { level: 9 }).length };
}
