import { Linter } from 'eslint';
import { describe, expect, test } from 'vitest';
import plugin from '../../src/index.ts';
import { source } from './tester.ts';

const PROGRAM = source`
  import { onGone } from './lifetime.js';
  export function open(fd) {
    const conn = { fd };
    onGone(conn, () => close(conn.fd));
    return conn;
  }
`;

function lint({ options = [], settings = {} }: { readonly options?: readonly unknown[]; readonly settings?: Readonly<Record<string, unknown>> }): Linter.LintMessage[] {
  return new Linter().verify(PROGRAM, {
    plugins: { reclaim: { rules: plugin.rules } },
    rules: { 'reclaim/no-target-in-cleanup': ['error', ...options] },
    settings,
  });
}

describe('options', () => {
  test.each([
    { options: [{ posible: true }], words: 'posible' },
    { options: [{ possible: 'yes' }], words: '"yes"' },
    { options: ['possible'], words: '"possible"' },
    { options: [{ possible: true }, { possible: true }], words: 'should NOT have more than 1 items' },
  ])('$options is an error with $words', ({ options, words }) => {
    expect(() => lint({ options })).toThrow(words);
    expect(() => lint({ options })).toThrow('reclaim/no-target-in-cleanup');
  });
});

describe('settings.reclaim', () => {
  test.each([
    { reclaim: 'strict', words: 'settings.reclaim must be an object' },
    { reclaim: { registrar: [] }, words: 'settings.reclaim.registrar is not a setting; there is only settings.reclaim.registrars' },
    { reclaim: { registrars: { from: 'a', name: 'b' } }, words: 'settings.reclaim.registrars must be an array' },
    { reclaim: { registrars: ['onGone'] }, words: 'settings.reclaim.registrars[0] must be an object like { from, name, target, held }' },
    { reclaim: { registrars: [{ name: 'onGone' }] }, words: 'settings.reclaim.registrars[0].from must be a string' },
    { reclaim: { registrars: [{ from: './lifetime.js' }] }, words: 'settings.reclaim.registrars[0].name must be a string' },
    { reclaim: { registrars: [{ from: './a.js', name: 'a' }, { from: './b.js', name: 'b', target: '0' }] }, words: 'settings.reclaim.registrars[1].target must be the position of an argument' },
    { reclaim: { registrars: [{ from: './a.js', name: 'a', held: 1 }] }, words: 'settings.reclaim.registrars[0].held must be an array of positions' },
    { reclaim: { registrars: [{ from: './a.js', name: 'a', held: [-1] }] }, words: 'settings.reclaim.registrars[0].held must be an array of positions' },
    { reclaim: { registrars: [{ from: './a.js', name: 'a', cleanup: 1 }] }, words: 'settings.reclaim.registrars[0].cleanup is not a setting; known are from, name, target, held' },
  ])('$reclaim is an error with words: $words', ({ reclaim, words }) => {
    expect(() => lint({ settings: { reclaim } })).toThrow(words);
  });

  test('a registrar of the project is one as soon as the settings name it', () => {
    expect(lint({})).toEqual([]);
    const messages = lint({ settings: { reclaim: { registrars: [{ from: './lifetime.js', name: 'onGone' }] } } });
    expect(messages).toMatchObject([{ messageId: 'keepsTarget', line: 4, column: 28 }]);
  });

  test('settings of other plugins are none of its business', () => {
    expect(lint({ settings: { react: { version: '19' } } })).toEqual([]);
  });
});
