import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import plugin from '../../src/index.ts';
import { source } from './tester.ts';

// A project of its own: types come from files, not from texts.
let project: string;

beforeAll(() => {
  const cache = join(import.meta.dirname, '../../node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  project = mkdtempSync(join(cache, 'types-'));
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions: { strict: true, target: 'es2022', module: 'nodenext', types: [], noEmit: true }, include: ['*.ts'] }));
  writeFileSync(
    join(project, 'lifetime.ts'),
    source`
      export const registry = new FinalizationRegistry<() => void>((cleanup) => cleanup());
      export class Services { register(name: object, service: unknown): void {} }
      export const services = new Services();
      export declare function handleOf(value: object): number;
      export declare function wrap(value: object): { close(): void };
    `,
  );
});

afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

function lint(code: string, options: Readonly<Record<string, boolean>>): Linter.LintMessage[] {
  const path = join(project, 'program.ts');
  writeFileSync(path, code);
  return new Linter({ cwd: project }).verify(
    code,
    {
      files: ['**/*.ts'],
      plugins: { reclaim: { rules: plugin.rules } },
      rules: { 'reclaim/no-target-in-cleanup': ['error', options] },
      languageOptions: {
        parser: typescriptParser,
        // The file changes from test to test; in CI the parser would take it as it was first.
        parserOptions: { project: './tsconfig.json', tsconfigRootDir: project, disallowAutomaticSingleRunInference: true },
      },
    },
    path,
  );
}

const IMPORTED_REGISTRY = source`
  import { registry } from './lifetime.js';
  export function open(fd: number): object {
    const conn = { fd };
    registry.register(conn, () => { console.log(conn.fd); });
    return conn;
  }
`;

const UNKNOWN_NUMBER = source`
  import { handleOf } from './lifetime.js';
  const registry = new FinalizationRegistry<number>((handle) => { console.log(handle); });
  export function open(fd: number): object {
    const conn = { fd };
    registry.register(conn, handleOf(conn));
    return conn;
  }
`;

const UNKNOWN_OBJECT = UNKNOWN_NUMBER.replaceAll('handleOf', 'wrap').replace('<number>', '<unknown>');

const PARAMETERS = source`
  const registry = new FinalizationRegistry<() => void>((cleanup) => cleanup());
  interface Shape { readonly kind: 'circle' | 'square'; readonly parent: Shape | null }
  export function watch(shape: Shape): void {
    const KIND = shape.kind;
    registry.register(shape, () => { console.log(KIND); });
  }
`;

describe('the option types', () => {
  test('knows a registry that another file made, which nothing else does', () => {
    expect(lint(IMPORTED_REGISTRY, { possible: true })).toEqual([]);
    expect(lint(IMPORTED_REGISTRY, { types: true })).toMatchObject([{ messageId: 'keepsTarget', line: 4, column: 47 }]);
  });

  test('does not take another class with a method of that name for one', () => {
    expect(lint(IMPORTED_REGISTRY.replaceAll('registry', 'services'), { types: true, possible: true })).toEqual([]);
  });

  test('a number from an unknown call keeps nothing', () => {
    expect(lint(UNKNOWN_NUMBER, { possible: true })).toMatchObject([{ messageId: 'mayKeepTarget', line: 5 }]);
    expect(lint(UNKNOWN_NUMBER, { possible: true, types: true })).toEqual([]);
  });

  test('an object from an unknown call still may', () => {
    expect(lint(UNKNOWN_OBJECT, { possible: true, types: true })).toMatchObject([{ messageId: 'mayKeepTarget', line: 5 }]);
  });

  test('a property of the target with a union of texts keeps nothing', () => {
    expect(lint(PARAMETERS, { exhaustive: true })).toMatchObject([{ messageId: 'mayKeepTarget' }]);
    expect(lint(PARAMETERS, { exhaustive: true, types: true })).toEqual([]);
    expect(lint(PARAMETERS.replace('shape.kind', 'shape.parent'), { exhaustive: true, types: true })).toMatchObject([{ messageId: 'mayKeepTarget' }]);
  });

  test('any and unknown say nothing', () => {
    for (const type of ['any', 'unknown']) {
      const code = PARAMETERS.replace("'circle' | 'square'", type);
      expect(lint(code, { exhaustive: true, types: true }), type).toMatchObject([{ messageId: 'mayKeepTarget' }]);
    }
  });

  test('without type information it is an error that says what is missing', () => {
    const linter = new Linter();
    const lintUntyped = (): unknown =>
      linter.verify('export {};', { plugins: { reclaim: { rules: plugin.rules } }, rules: { 'reclaim/no-target-in-cleanup': ['error', { types: true }] } });
    expect(lintUntyped).toThrow(/no-target-in-cleanup: the option "types" needs type information/u);
  });
});
