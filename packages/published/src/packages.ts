/** Published packages, as name@version: pinned, so that a changed verdict and a changed time are ours. */

/** Read for their size and variety: whatever they contain, the linter must not fall over. */
const LARGE = ['typescript@6.0.3', 'undici@8.12.4', 'rxjs@7.8.2', 'vue@3.5.45', '@vue/reactivity@3.5.45', 'mobx@7.1.3', 'three@0.187.0', 'jsdom@31.0.1'];

/** Read because they attach cleanups, by hand or by a generator of bindings. */
const WITH_CLEANUPS = [
  'z3-solver@5.2.0',
  'comlink@4.4.2',
  'coincident@4.1.1',
  'gc-hook@0.4.1',
  'on-exit-leak-free@2.1.2',
  'pino@10.4.0',
  'thread-stream@4.2.1',
  'node-fetch@3.3.2',
  '@automerge/automerge-wasm@0.17.0',
  'loro-crdt@1.17.1',
  '@swc/wasm@1.16.18',
  'lightningcss-wasm@1.33.0',
  '@matrix-org/matrix-sdk-crypto-wasm@18.9.0',
  '@dimforge/rapier3d-compat@0.21.0',
  'parquet-wasm@0.8.0',
  'pyodide@314.0.7',
  'sql.js@1.16.0',
  '@sqlite.org/sqlite-wasm@3.41.2',
  'wa-sqlite@1.0.0',
  'canvaskit-wasm@0.42.0',
  'web-tree-sitter@0.27.1',
  'manifold-3d@3.5.4',
  'replicad@1.1.0',
  'quickjs-emscripten@0.32.0',
  'wasmoon@1.16.0',
  'onnxruntime-web@1.30.0',
  'node-llama-cpp@3.22.1',
  'sharp@0.35.5',
  'better-sqlite3@13.2.0',
  'zeromq@6.8.0',
  'koffi@3.3.4',
  'node-api-dotnet@0.9.27',
  '@emnapi/core@1.11.3',
  '@emnapi/runtime@1.11.3',
  '@napi-rs/wasm-runtime@1.2.7',
  'nodejs-polars@0.26.1',
  'realm@20.2.0',
  'mongodb@7.8.0',
  '@grpc/grpc-js@1.14.7',
  '@bytecodealliance/jco@1.35.0',
  '@endo/captp@4.5.1',
  'ses@2.3.0',
  'capnweb@0.12.0',
  'lib0@0.2.120',
  'yjs@13.6.33',
  '@apollo/client@4.3.8',
  'optimism@0.18.1',
  'jest-leak-detector@30.5.1',
  'weak-napi@2.0.2',
  'weak-lru-cache@1.2.2',
  'weakref@0.2.5',
  'iterable-weak@1.0.4',
  'frail-map@1.0.10',
  'is-finalizationregistry@1.1.1',
  'effect@4.1.0',
  'happy-dom@21.0.4',
  'playwright-core@1.65.1',
  'puppeteer-core@25.16.0',
  'miniflare@4.20260730.0',
  'lmdb@3.5.6',
  'isomorphic-git@1.44.11',
  'solid-js@1.9.19',
  '@preact/signals-core@1.14.5',
  'signal-polyfill@0.2.2',
  'svelte@5.57.3',
  'pixi.js@8.22.0',
  '@tldraw/editor@5.5.2',
  '@huggingface/transformers@4.3.1',
];

/** Read because somebody found that the linter took too long for a file of them, or was wrong about one. */
const FOUND_WANTING = [
  '@lit-labs/signals@0.3.0',
  '@nativescript/core@9.1.2',
  '@rive-app/canvas@2.43.1',
  '@ruby/wasm-wasi@2.10.1',
  '@wry/caches@1.0.1',
  'lit-html@3.3.3',
  'livekit-client@2.23.0',
  'mediabunny@1.61.0',
  'next@16.4.6',
];

/** Read for their times only: much used, or with a registry in a setting of their own. */
const WIDELY_USED = [
  '@angular/core@22.2.6',
  '@automerge/automerge@3.5.0',
  '@babylonjs/core@9.31.0',
  '@cspell/strong-weak-map@10.4.1',
  '@duckdb/duckdb-wasm@1.32.0',
  '@fluidframework/container-runtime@3.0.2',
  '@livekit/rtc-node@1.1.0',
  '@microsoft/fast-element@3.0.3',
  '@mlc-ai/web-llm@0.2.86',
  '@reduxjs/toolkit@2.14.0',
  '@sentry/core@11.12.0',
  '@shopify/react-native-skia@2.14.0',
  '@tanstack/db@0.15.2',
  '@temporalio/worker@1.24.0',
  '@ungap/weakrefs@0.2.0',
  '@wasmer/sdk@0.16.0',
  'expo-modules-core@58.0.7',
  'mobx-react-lite@5.1.0',
  'monaco-editor@0.57.0',
  'playcanvas@2.23.3',
  'react-server-dom-webpack@19.3.1',
  'reselect@5.3.0',
  'tiktoken@1.0.22',
];

/** What `pnpm wild lint` lints, every file of them. */
export const PACKAGES: readonly string[] = [...LARGE, ...WITH_CLEANUPS];

/** Those of whose files `pnpm bench lint files` chooses. */
export const TIMED: readonly string[] = [...PACKAGES, ...FOUND_WANTING, ...WIDELY_USED];

/**
 * Looked for because they promise guard classes: objects that stand for something in a WebAssembly memory, a native library, another process
 * or a database, and a registry that releases it. By what they are known for; those that make no registry and no WeakRef in a JavaScript
 * file, or whose files of interest are longer than 3 MB together, are left out. A few turned out to use it for something else.
 */
const GUARDS = [
  '@biomejs/wasm-nodejs@2.5.14',
  '@biscuit-auth/biscuit-wasm@0.6.0',
  '@bitgo/wasm-utxo@4.17.0',
  '@bytecodealliance/preview2-shim@0.26.1',
  '@cf-wasm/photon@0.4.0',
  '@dimforge/rapier2d-compat@0.21.0',
  '@duckdb/node-api@1.5.6-r.1',
  '@electron/remote@2.1.3',
  '@evolu/common@8.11.0',
  '@imagemagick/magick-wasm@0.0.43',
  '@ironcalc/wasm@0.8.4',
  '@journeyapps/wa-sqlite@2.0.6',
  '@mysten/move-bytecode-template@0.4.1',
  '@oxc-parser/wasm@0.60.0',
  '@perspective-dev/client@5.5.1',
  '@quilted/threads@4.1.0',
  '@resvg/resvg-wasm@2.6.2',
  '@surrealdb/wasm@3.0.3',
  '@vlcn.io/crsqlite-wasm@0.16.0',
  'iterable-weak-set@1.0.4',
  'kuzu-wasm@0.11.3',
  'libxml2-wasm@0.7.2',
  'minijinja-js@2.11.0',
  'oxigraph@0.5.11',
  'polyscript@0.20.20',
  'pythonia@1.2.6',
  'skia-canvas@3.0.8',
  'taffy-layout@3.0.0',
  'wasm-vips@0.0.19',
  'webgpu@0.6.2',
  'yoga-layout@3.2.1',
  'ywasm@0.18.3',
  'zxing-wasm@3.1.6',
];

/** Read because a fault of theirs was told to us. */
const TOLD = ['@babylonjs/core@9.31.0', '@powersync/common@1.51.0', '@powersync/common@1.57.3', 'mediabunny@1.61.0', 'weakref@0.2.1'];

/** Those whose every report of `recommended` is judged in docs/wild.md: hand-written code, generated bindings, caches, signals. */
export const JUDGED: readonly string[] = [
  ...['z3-solver', 'undici', 'comlink', 'coincident', 'gc-hook', 'on-exit-leak-free', 'pino', 'thread-stream'],
  ...['@automerge/automerge-wasm', 'loro-crdt', 'lightningcss-wasm', '@matrix-org/matrix-sdk-crypto-wasm', 'parquet-wasm', 'wa-sqlite', 'web-tree-sitter', 'wasmoon'],
  ...['@emnapi/core', '@emnapi/runtime', '@endo/captp', '@apollo/client', 'optimism', 'mobx', 'three'],
  ...['weak-lru-cache', 'weakref', 'iterable-weak', 'frail-map', 'jest-leak-detector', '@vue/reactivity', 'ses'],
  ...['@angular/core', '@automerge/automerge', '@cspell/strong-weak-map', '@dimforge/rapier3d-compat', '@livekit/rtc-node', '@nativescript/core'],
  ...['@rive-app/canvas', '@ruby/wasm-wasi', '@swc/wasm', '@temporalio/worker', '@wasmer/sdk', '@wry/caches', 'canvaskit-wasm', 'happy-dom'],
  ...['is-finalizationregistry', 'isomorphic-git', 'jsdom', 'livekit-client', 'lmdb', 'manifold-3d', 'miniflare', 'mobx-react-lite', 'monaco-editor'],
  ...['node-llama-cpp', 'playwright-core', 'pyodide', 'react-server-dom-webpack', 'replicad', 'tiktoken'],
  ...['@lit-labs/signals@0.3.0', 'icu@2.3.2', 'openai@6.49.0', 'rxdb@17.6.0', 'uhtml@5.0.9', 'weak-value@0.1.0'],
  ...TOLD,
  ...GUARDS,
].map((name) => TIMED.find((spec) => spec.startsWith(`${name}@`)) ?? name);
