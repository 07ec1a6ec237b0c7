import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
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
  readonly alone: boolean;
}

/** A folder for one run; several runs can go on at once. */
export class Workshop implements Disposable {
  readonly folder: string;
  readonly #objects: number;
  #files = 0; // makes their names unique

  constructor(objects: number = OBJECTS_PER_CASE) {
    this.#objects = objects;
    mkdirSync(PREPARED_ROOT, { recursive: true });
    this.folder = mkdtempSync(join(PREPARED_ROOT, 'run-'));
  }

  /**
   * Writes the case out once for every object. Copies, not `?query` imports: module-level state is then fresh for
   * CommonJS too, and no engine has to agree about what a query means. One module imports them all, because the time of
   * a dynamic import grows in Deno with the number of modules there are.
   */
  prepare(one: Program): Runnable {
    const { code, extension } = runnableCode(one.language, one.source, one.id);
    const stem = `${this.#files++}-${one.id.replaceAll(/[^a-z0-9]+/gu, '-')}`;
    const numbers = Array.from({ length: this.#objects }, (_, index) => index);
    for (const index of numbers) writeFileSync(join(this.folder, `${stem}-${index}.${extension}`), code);
    writeFileSync(join(this.folder, `${stem}.mjs`), [
      ...numbers.map((number) => `import * as instance${number} from './${stem}-${number}.${extension}';`),
      `export const instances = [${numbers.map((number) => `instance${number}`).join(', ')}];`,
      '',
    ].join('\n'));
    const { needs, alone } = one.header;
    return { id: one.id, url: `./${stem}.mjs`, ...(needs === undefined ? {} : { needs }), alone };
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
