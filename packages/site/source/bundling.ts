/** How the parts of the playground are put together. ESLint is made for Node, and has an entry for browsers that wants two things of it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { UserConfig } from 'vitepress';
import { DOCS } from './pages.ts';

const { resolve } = createRequire(import.meta.url);
const PLUGIN = join(import.meta.dirname, '../../eslint-plugin/src');

export const bundling: NonNullable<UserConfig['vite']> = {
  publicDir: join(import.meta.dirname, '../public'),
  resolve: {
    alias: [
      { find: 'node:path', replacement: resolve('path-browserify') },
      // The built plugin has the analysis in each of its two files; the sources have it once.
      { find: /^eslint-plugin-reclaim$/u, replacement: join(PLUGIN, 'index.ts') },
      { find: /^eslint-plugin-reclaim\/analysis$/u, replacement: join(PLUGIN, 'inspect.ts') },
    ],
  },
  plugins: [
    {
      name: 'text-of-the-runtime',
      // A program of the playground imports it where no file can be loaded; the package is one file on purpose.
      resolveId: (source) => (source === 'virtual:text-of-the-runtime' ? `\0${source}` : null),
      load: (id) => (id === '\0virtual:text-of-the-runtime' ? `export const text = ${JSON.stringify(readFileSync(resolve('reclaim'), 'utf8'))};` : null),
    },
    {
      name: 'packages-of-pages',
      enforce: 'pre',
      // Pages become modules, and the packages of this one are not to be found from where they stand.
      resolveId(source, importer, options) {
        return importer?.startsWith(DOCS) === true && /^vue(?:\/|$)/u.test(source) ? this.resolve(source, import.meta.filename, { ...options, skipSelf: true }) : null;
      },
    },
  ],
  // ESLint asks for the first, and what finds files for the parser of TypeScript for the second, as soon as it is loaded; there are none to be found.
  define: { 'process.env.TIMING': 'undefined', 'process.platform': '"browser"' },
  // Else the server finds out while the first visitor is there, and loads the page again below his hands.
  optimizeDeps: { entries: [join(import.meta.dirname, '../playground/{playground,lint-worker}.ts')] },
  worker: {
    format: 'es',
    plugins: () => [
      {
        name: 'no-rules-of-eslint',
        // The playground asks none of them, and they would be more than a third of its text.
        load: (id) => (id.endsWith('/eslint/lib/rules/index.js') ? 'module.exports = new Map();' : null),
      },
    ],
  },
  build: { chunkSizeWarningLimit: 8192, target: 'es2022' },
};
