/**
 * `pnpm bench size`: what the package and each of its exports cost an application, minified and compressed.
 *
 * Exits with 1 when a limit is reached.
 */
import { styleText } from 'node:util';
import { bundleOf, exportedNames, LIMITS, sizeOf, type Size } from './bundles.ts';

const row = (title: string, { minified, gzipped }: Size, limit?: number): string =>
  `${title.padEnd(24)}${String(minified).padStart(8)}${String(gzipped).padStart(8)}${limit === undefined ? '' : `  of ${limit}`}`;

console.log(styleText('dim', `${'export'.padEnd(24)}${'minified'.padStart(8)}${'gzip'.padStart(8)}`));
for (const name of await exportedNames()) console.log(row(name, sizeOf(await bundleOf([name]))));
console.log('');
for (const { title, names, bytes } of LIMITS) {
  const size = sizeOf(await bundleOf(names));
  const within = size.gzipped < bytes;
  console.log(styleText(within ? 'green' : 'red', row(title, size, bytes)));
  if (!within) process.exitCode = 1;
}
