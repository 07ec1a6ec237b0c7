/** Whether a suggestion leaves TypeScript as right as it was, under `strict`. */
import { join } from 'node:path';
import ts from 'typescript';
import { PACKAGE_ROOT, type Language } from './cases.ts';

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ESNext,
  lib: ['lib.esnext.d.ts', 'lib.dom.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.Preserve,
  types: ['node'],
  skipLibCheck: true,
};

/** Declarations are read once for all programs. */
const declarations = new Map<string, ts.SourceFile | undefined>();

/** What the compiler says of `after` that it does not say of `before`; nothing for JavaScript. */
export function newTypeErrors(before: string, after: string, language: Language): readonly string[] {
  if (!language.endsWith('ts') && language !== 'tsx') return [];
  const known = typeErrors(before, language);
  return typeErrors(after, language).filter((error) => {
    const at = known.indexOf(error);
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}

function typeErrors(source: string, language: Language): string[] {
  const file = join(PACKAGE_ROOT, `checked.${language}`);
  const host = ts.createCompilerHost(OPTIONS);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, options) => {
    if (name === file) return ts.createSourceFile(name, source, options, true);
    if (!declarations.has(name)) declarations.set(name, read(name, options));
    return declarations.get(name);
  };
  const exists = host.fileExists.bind(host);
  host.fileExists = (name) => name === file || exists(name);
  const program = ts.createProgram([file], OPTIONS, host);
  return [...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics()].map(({ code, messageText }) => `TS${code}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
}
