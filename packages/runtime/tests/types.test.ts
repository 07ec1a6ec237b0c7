/**
 * What the compiler makes of the package in other people's projects: the files of tests/types are their sources. Mistakes in them stand under
 * `@ts-expect-error`, so a mistake that compiles fails here too.
 */
import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installPackage } from '../engines/suites.ts';

const RUNTIME = join(import.meta.dirname, '..');
const CONSUMERS = join(import.meta.dirname, 'types');

/** A project of its own, outside of this repository, so that no other declarations are found from there. */
let project = '';
beforeAll(() => {
  project = realpathSync(mkdtempSync(join(tmpdir(), 'reclaim-types-')));
  cpSync(CONSUMERS, project, { recursive: true });
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }\n');
  installPackage(join(project, 'node_modules', 'reclaim'));
});
afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

const STRICT: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: false,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  target: ts.ScriptTarget.ES2022,
  types: [],
};

const libs = (...names: readonly string[]): string[] => names.map((name) => `lib.${name}.d.ts`);
const ES2022 = libs('es2022');
const WITH_DISPOSABLE = libs('es2022', 'esnext.disposable');

const RESOLUTIONS = [
  ['node16', { module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16 }],
  ['nodenext', { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext }],
  ['bundler', { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }],
] as const satisfies readonly (readonly [string, ts.CompilerOptions])[];

const PLATFORMS = [
  ['the DOM', { lib: libs('esnext', 'dom', 'dom.iterable') }],
  ['the types of Node', { lib: WITH_DISPOSABLE, types: ['node'], typeRoots: [join(RUNTIME, '..', '..', 'node_modules', '@types')] }],
] as const satisfies readonly (readonly [string, ts.CompilerOptions])[];

/** What the compiler has to say, in lines. */
function compile(files: readonly string[], options: ts.CompilerOptions): string[] {
  const program = ts.createProgram(files, { ...STRICT, ...options });
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const place = file === undefined || start === undefined ? '' : `${file.fileName}:${file.getLineAndCharacterOfPosition(start).line + 1}: `;
    return place + ts.flattenDiagnosticMessageText(messageText, '\n');
  });
}

describe.each(RESOLUTIONS)('the built declarations, found by the rules of %s', (_, resolution) => {
  it('work with the language alone: no Disposable, no DOM, no types of Node', () => {
    expect(compile([join(project, 'inference.ts'), join(project, 'without-disposable.ts')], { ...resolution, lib: ES2022 })).toEqual([]);
  });

  it('work with `using` where the library has it', () => {
    expect(compile([join(project, 'inference.ts'), join(project, 'with-disposable.ts')], { ...resolution, lib: WITH_DISPOSABLE })).toEqual([]);
  });

  it.each(PLATFORMS)('get along with %s', (_, platform) => {
    const files = ['inference.ts', 'with-disposable.ts', 'with-abort-signal.ts'].map((name) => join(project, name));
    expect(compile(files, { ...resolution, ...platform })).toEqual([]);
  });
});

it('the built declarations serve CommonJS that requires the package', () => {
  expect(compile([join(project, 'required.cts')], { module: ts.ModuleKind.NodeNext, lib: ES2022 })).toEqual([]);
});

it('the sources have the same types', () => {
  const options = {
    module: ts.ModuleKind.NodeNext,
    paths: { reclaim: [join(RUNTIME, 'src', 'index.ts')] },
    allowImportingTsExtensions: true,
    lib: libs('es2023', 'esnext.disposable'),
  };
  expect(compile([join(CONSUMERS, 'inference.ts'), join(CONSUMERS, 'with-disposable.ts')], options)).toEqual([]);
});
