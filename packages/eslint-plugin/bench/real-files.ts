/** Published files, fetched on demand like those of `wild/`; none of them is ours, none is committed. */
import type { SourceType } from './parse.ts';

export interface RealFile {
  /** name@version, as in wild/packages.ts */
  readonly from: string;
  readonly path: string;
  readonly sourceType: SourceType;
}

/** Names weak collections a few times and registers nothing. */
export const REGISTERS_NOTHING: RealFile = { from: 'typescript@6.0.3', path: 'lib/typescript.js', sourceType: 'commonjs' };

/** By hand, from generators of bindings, and bundled; small and large. */
export const WITH_REGISTRATIONS: readonly RealFile[] = [
  { from: 'z3-solver@5.2.0', path: 'build/high-level/high-level.js', sourceType: 'commonjs' },
  { from: 'undici@8.12.4', path: 'lib/web/fetch/response.js', sourceType: 'commonjs' },
  { from: 'undici@8.12.4', path: 'lib/web/fetch/request.js', sourceType: 'commonjs' },
  { from: 'comlink@4.4.2', path: 'dist/esm/comlink.mjs', sourceType: 'module' },
  { from: 'on-exit-leak-free@2.1.2', path: 'index.js', sourceType: 'commonjs' },
  { from: 'thread-stream@4.2.1', path: 'index.js', sourceType: 'commonjs' },
  { from: 'coincident@4.1.1', path: 'dist/server/main.js', sourceType: 'module' },
  { from: 'lightningcss-wasm@1.33.0', path: 'node_modules/napi-wasm/index.mjs', sourceType: 'module' },
  { from: '@automerge/automerge-wasm@0.17.0', path: 'nodejs/automerge_wasm.cjs', sourceType: 'commonjs' },
  { from: 'parquet-wasm@0.8.0', path: 'esm/parquet_wasm.js', sourceType: 'module' },
  { from: 'web-tree-sitter@0.27.1', path: 'web-tree-sitter.js', sourceType: 'module' },
  { from: 'loro-crdt@1.17.1', path: 'nodejs/loro_wasm.js', sourceType: 'commonjs' },
  { from: '@matrix-org/matrix-sdk-crypto-wasm@18.9.0', path: 'pkg/matrix_sdk_crypto_wasm_bg.js', sourceType: 'module' },
  { from: 'three@0.187.0', path: 'src/renderers/webgl/WebGLTextures.js', sourceType: 'module' },
  { from: 'three@0.187.0', path: 'build/three.module.js', sourceType: 'module' },
];
