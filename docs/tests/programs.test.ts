/**
 * Every `js` and `ts` block of the pages about the runtime is a program: it compiles, our own linter has nothing to say, it runs in Node, and
 * each `console.log(…); // text` prints that text.
 *
 * A block whose language is followed by {"reports":["rule"]} is a mistake that the linter must report, and is run all the same.
 */
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Linter } from 'eslint';
import reclaim from 'eslint-plugin-reclaim';
import ts from 'typescript';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { readPage, type Block } from './pages.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Inside of this package, so that `reclaim` is found from there. */
const FOLDER = join(import.meta.dirname, '../node_modules/.cache/programs');
const PAGES = globSync(['docs/runtime/*.md', 'docs/guide/*.md', 'packages/runtime/README.md'], { cwd: ROOT }).sort();

interface Program extends Block {
  readonly file: string;
}

/** The signature is made from the declarations; it is no program. */
const programs = new Map(PAGES.map((page): [string, Program[]] => {
  const blocks = readPage(join(ROOT, page)).blocks.filter(({ language, section }) => ['js', 'ts'].includes(language) && section !== 'Signature');
  return [page, blocks.map((block) => ({ ...block, file: join(FOLDER, `${page.replaceAll(/\W+/gu, '-')}-${block.line}.${block.language === 'ts' ? 'mts' : 'mjs'}`) }))];
}));

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
for (const { file, code } of [...programs.values()].flat()) writeFileSync(file, code);

const compiled = ts.createProgram([...programs.values()].flat().map(({ file }) => file), {
  noEmit: true,
  strict: true,
  allowJs: true,
  checkJs: true,
  noImplicitAny: false, // parameters in JavaScript have no types
  skipLibCheck: true,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.NodeNext,
  lib: ['lib.esnext.d.ts', 'lib.dom.d.ts'],
  types: ['node'],
});

function diagnosticsOf({ file }: Program): string[] {
  return ts.getPreEmitDiagnostics(compiled, compiled.getSourceFile(file)).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

function reportsOf({ code, language }: Program): (string | null)[] {
  const messages = new Linter().verify(code, [
    reclaim.configs.strict, // its types are those of the plugin's own peer
    { files: ['**/*.*'], languageOptions: { sourceType: 'module', ...(language === 'ts' && { parser: tseslint.parser }) } },
  ], `program.${language}`);
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return messages.map(({ ruleId }) => ruleId);
}

/** What the block says that it prints, in the order of its lines. */
function shownBy({ code }: Program): string[] {
  return code.split('\n').filter((line) => line.includes('console.log(')).map((line) => {
    const shown = /console\.log\(.*\);? *\}?\)?;? \/\/ (?<text>.+)$/u.exec(line)?.groups?.['text'];
    if (shown === undefined) throw new Error(`the page does not say what this prints: ${line}`);
    return shown;
  });
}

function outputOf({ file, language, code }: Program): string[] {
  // Node strips no types below node_modules, so this is what it would make of it.
  const runnable = language === 'ts' ? file.replace(/mts$/u, 'run.mjs') : file;
  if (runnable !== file) writeFileSync(runnable, ts.transpileModule(code, { compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext } }).outputText);
  return execFileSync(process.execPath, ['--expose-gc', '--test-reporter=spec', '--test-reporter-destination=stderr', runnable], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).split('\n').slice(0, -1);
}

describe.each([...programs].filter(([, blocks]) => blocks.length > 0))('%s', (page, blocks) => {
  test.each(blocks)(`${relative('docs', page)}, line $line`, (program) => {
    expect(diagnosticsOf(program)).toEqual([]);
    expect(reportsOf(program)).toEqual(program.reports.map((rule) => `reclaim/${rule}`));
    expect(outputOf(program)).toEqual(shownBy(program));
  });
});

test('there are programs in all three places', () => {
  for (const place of ['docs/runtime/', 'docs/guide/', 'packages/runtime/']) {
    expect([...programs].filter(([page, blocks]) => page.startsWith(place) && blocks.length > 0), place).not.toEqual([]);
  }
});
