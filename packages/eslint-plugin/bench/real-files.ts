/** The published files that are timed. None of them is ours, none is committed. */
import { keepingFiles, packageFile, type PackageFile, TIMED } from '@reclaim/published';

/** Names weak collections a few times and registers nothing. */
export function registersNothing(): PackageFile {
  return packageFile('typescript@6.0.3', 'lib/typescript.js');
}

/**
 * Where a registry or a WeakRef is made, at most three files of a package (see `keepingFiles`), and every file for which somebody found that we took too long or
 * gave up too early.
 */
export function filesThatKeep(): readonly PackageFile[] {
  const files = [...TIMED.flatMap(keepingFiles), ...FOUND_SLOW.map(([spec, path]) => packageFile(spec, path))];
  return [...new Map(files.map((file) => [`${file.from} ${file.path}`, file])).values()];
}

const FOUND_SLOW: readonly (readonly [spec: string, path: string])[] = [
  ['@ruby/wasm-wasi@2.10.1', 'dist/index.umd.js'],
  ['mediabunny@1.61.0', 'src/source.ts'],
  ['@rive-app/canvas@2.43.1', 'rive.js'],
  ...['webpack', 'turbopack'].flatMap((bundler) =>
    ['browser', 'edge', 'node'].map((host) => ['next@16.4.6', `dist/compiled/react-server-dom-${bundler}/cjs/react-server-dom-${bundler}-client.${host}.development.js`] as const),
  ),
  ['@wry/caches@1.0.1', 'lib/weak.js'],
  ['lit-html@3.3.3', 'node/lit-html.js'],
  ['@lit-labs/signals@0.3.0', 'lib/signal-watcher.js'],
  ['@lit-labs/signals@0.3.0', 'development/lib/signal-watcher.js'],
  ['livekit-client@2.23.0', 'dist/livekit-client.esm.mjs'],
  ['z3-solver@5.2.0', 'build/high-level/high-level.js'],
  ['undici@8.12.4', 'lib/web/fetch/request.js'],
  ['undici@8.12.4', 'lib/web/fetch/response.js'],
];
