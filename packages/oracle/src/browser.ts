/** What a case needs to run in a page: packages that are brought along, and a module around CommonJS. */
import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Packages that need nothing of Node: where each begins, below its own folder. */
const BROUGHT: Readonly<Record<string, string>> = { reclaim: 'index.js', 'gc-hook': 'index.js' };

/** The import map of the page. */
export const PAGE_PACKAGES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(BROUGHT).map(([name, entry]) => [name, `./packages/${name}/${entry}`]),
);

/** Copies the packages to where the import map has them. */
export function bringPackages(folder: string): void {
  for (const name of Object.keys(BROUGHT)) {
    cpSync(dirname(fileURLToPath(import.meta.resolve(name))), join(folder, 'packages', name), { recursive: true });
  }
}

/** The first module that the code imports or requires and that no page has. */
export function missingInPage(code: string): string | undefined {
  return importsOf(code).find((name) => !Object.hasOwn(BROUGHT, name));
}

/**
 * CommonJS as a module. The code is evaluated as a script, because a module would make it strict, and what sloppy mode
 * stores is what such cases are about.
 */
export function asModule(code: string): string {
  const names = importsOf(code);
  return [
    ...names.map((name, index) => `import * as required${index} from ${JSON.stringify(name)};`),
    `const packages = { __proto__: null, ${names.map((name, index) => `${JSON.stringify(name)}: required${index}`).join(', ')} };`,
    'const module = { exports: {} };',
    `(0, eval)(${JSON.stringify(`(function (module, exports, require) {${code}\n})`)})(module, module.exports, (name) => packages[name]);`,
    'export default module.exports;',
    '',
  ].join('\n');
}

function importsOf(code: string): string[] {
  return ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
}
