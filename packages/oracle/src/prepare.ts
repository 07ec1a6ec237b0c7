import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocatedHost } from '@reclaim/engines';
import ts from 'typescript';
import { asModule, bringPackages, missingInPage } from './browser.ts';
import { PACKAGE_ROOT, type Case, type Language } from './cases.ts';

/** What of a case is needed to run it. */
export type Program = Pick<Case, 'id' | 'language' | 'source'> & { readonly header: Pick<Case['header'], 'needs' | 'alone'> };

/** How many objects of each case are judged. */
const OBJECTS_PER_CASE = 8;

/** Ignored by git, and inside the package so that bare imports find its node_modules. */
const PREPARED_ROOT: string = join(PACKAGE_ROOT, '.prepared');

/** A case as an engine can load it. */
export interface Runnable {
  readonly id: string;
  /** A module in the folder of the workshop that exports `instances`: the case's module as often as there are objects. */
  readonly url: string;
  readonly needs?: string;
  /** A module that the case imports and that the host does not have: there is nothing to run. */
  readonly absent?: string;
  readonly alone: boolean;
}

/** A folder for one run; several runs can go on at once. What is prepared in it is for hosts of one kind. */
export class Workshop implements Disposable {
  readonly folder: string;
  readonly #kind: LocatedHost['kind'];
  readonly #objects: number;
  #files = 0; // makes their names unique

  constructor(kind: LocatedHost['kind'] = 'engine', objects: number = OBJECTS_PER_CASE) {
    this.#kind = kind;
    this.#objects = objects;
    mkdirSync(PREPARED_ROOT, { recursive: true });
    this.folder = mkdtempSync(join(PREPARED_ROOT, 'run-'));
    if (kind === 'browser') bringPackages(this.folder);
  }

  /**
   * Writes the case out once for every object. Copies, not `?query` imports: module-level state is then fresh for
   * CommonJS too, and no engine has to agree about what a query means. One module imports them all, because the time of
   * a dynamic import grows in Deno with the number of modules there are.
   */
  prepare(one: Program): Runnable {
    const { needs, alone } = one.header;
    const { code, extension, absent } = this.#runnableCode(one);
    if (absent !== undefined) return { id: one.id, url: '', absent, alone };
    const stem = `${this.#files++}-${one.id.replaceAll(/[^a-z0-9]+/gu, '-')}`;
    const numbers = Array.from({ length: this.#objects }, (_, index) => index);
    for (const index of numbers) writeFileSync(join(this.folder, `${stem}-${index}.${extension}`), code);
    writeFileSync(join(this.folder, `${stem}.mjs`), [
      ...numbers.map((number) => `import * as instance${number} from './${stem}-${number}.${extension}';`),
      `export const instances = [${numbers.map((number) => `instance${number}`).join(', ')}];`,
      '',
    ].join('\n'));
    return { id: one.id, url: `./${stem}.mjs`, ...(needs === undefined ? {} : { needs }), alone };
  }

  #runnableCode({ language, source, id }: Program): { code: string; extension: 'mjs' | 'cjs'; absent?: string } {
    const { code, extension } = runnableCode(language, source, id);
    if (this.#kind === 'engine') return { code, extension };
    const absent = missingInPage(code);
    return { code: extension === 'cjs' ? asModule(code) : code, extension: 'mjs', ...(absent === undefined ? {} : { absent }) };
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function runnableCode(language: Language, source: string, id: string): { code: string; extension: 'mjs' | 'cjs' } {
  switch (language) {
    case 'mjs':
    case 'js':
      return { code: source, extension: 'mjs' };
    case 'cjs':
      return { code: source, extension: 'cjs' };
    case 'ts':
    case 'mts':
    case 'tsx':
    case 'jsx':
      return { code: transpile(source, id, language), extension: 'mjs' };
  }
}

function transpile(source: string, id: string, language: 'ts' | 'mts' | 'tsx' | 'jsx'): string {
  const { outputText, diagnostics = [] } = ts.transpileModule(source, {
    fileName: `case.${language}`,
    reportDiagnostics: true,
    compilerOptions: {
      // The newest target that still lowers decorators and `using`, which not every engine here has; class fields,
      // private names and static blocks stay as they are written.
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      jsx: ts.JsxEmit.React,
      useDefineForClassFields: true,
      isolatedModules: true,
    },
  });
  const [problem] = diagnostics;
  if (problem !== undefined) {
    throw new Error(`${id}: TypeScript cannot read this: ${ts.flattenDiagnosticMessageText(problem.messageText, '\n')}`);
  }
  return outputText;
}
