/** What a TypeScript program needs, and nobody else: it is nine tenths of the playground. */
import * as parser from '@typescript-eslint/parser';
import ts from 'typescript';

export { parser };

/** The program without its types. */
export function strip(code: string): string {
  return ts.transpileModule(code, { compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext } }).outputText;
}
