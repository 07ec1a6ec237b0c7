import { expect, test } from 'vitest';
import { lint } from '../playground/lint.ts';

const rulesOf = async (code: string): Promise<readonly (string | null)[]> => (await lint({ id: 1, code, language: 'js', strict: false })).problems.map(({ rule }) => rule);
const LEAK = 'const registry = new FinalizationRegistry((close) => close());\nexport function open(native) {\n  const conn = { native };\n  registry.register(conn, () => conn.native.close());\n  return conn;\n}\n';

test('speaks of our rules alone, whatever a comment of the program asks for', async () => {
  expect(await rulesOf(LEAK)).toEqual(['no-target-in-cleanup']);
  expect(await rulesOf(`/* eslint no-undef: "error", no-such-rule: "error" */\nmissing();\n${LEAK}`)).toEqual(['no-target-in-cleanup']);
  expect(await rulesOf(`/* eslint-disable reclaim/no-target-in-cleanup */\n${LEAK}`)).toEqual([]);
});

test('says that a program cannot be read, and where', async () => {
  const { problems, runnable } = await lint({ id: 1, code: 'const a = ;\n', language: 'js', strict: false });
  expect(problems).toMatchObject([{ rule: null, line: 1, column: 11 }]);
  expect(runnable).toEqual({ kind: 'not runnable', because: 'It cannot be read.' });
});
