import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import { describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import plugin from '../src/index.ts';

const SOURCES = join(import.meta.dirname, '../src/rules');
const PAGES = join(import.meta.dirname, '../../../docs/rules');

const ids = Object.keys(plugin.rules);

function namesIn(folder: string, extension: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .map((name) => name.slice(0, -extension.length));
}

describe('the plugin', () => {
  test('says its name, its version and the namespace of its rules', () => {
    expect(plugin.meta).toEqual({ name: 'eslint-plugin-reclaim', version: manifest.version, namespace: 'reclaim' });
  });

  test('has a rule for every file in src/rules, and no other', () => {
    expect(namesIn(SOURCES, '.ts').filter((name) => name !== 'index').sort()).toEqual([...ids].sort());
  });

  test('has a page in docs/rules for every rule, and no other', () => {
    expect(namesIn(PAGES, '.md').sort()).toEqual([...ids].sort());
  });

  test('keeps every rule file short', () => {
    for (const id of ids) expect(readFileSync(join(SOURCES, `${id}.ts`), 'utf8').split('\n').length, id).toBeLessThanOrEqual(120);
  });
});

describe.each(ids)('%s', (id) => {
  const meta = plugin.rules[id]?.meta;

  test('documents itself: what it disallows, and the page that exists', () => {
    expect(meta?.type).toBe('problem');
    expect(meta?.docs?.description).toMatch(/^(?:disallow|require) .*[^.]$/u);
    expect(`git+${meta?.docs?.url}`).toBe(`${manifest.repository.url.replace(/\.git$/u, '')}/blob/main/docs/rules/${id}.md`);
    expect(existsSync(join(PAGES, `${id}.md`))).toBe(true);
  });

  test('has a schema and defaults for exactly the options of the schema', () => {
    const [options, ...more] = meta?.schema as { properties: object; additionalProperties: boolean }[]; // JSON schema is typed loosely
    expect(more).toEqual([]);
    expect(options?.additionalProperties).toBe(false);
    expect(Object.keys(meta?.defaultOptions?.[0] as object).sort()).toEqual(Object.keys(options?.properties ?? {}).sort());
  });

  test('refuses an option it does not have, by name', () => {
    expect(() => lint(id, { posible: true })).toThrow(/reclaim\/[a-z-]+[\s\S]*posible/u);
  });

  test('refuses options of the wrong type, showing rule, value and type', () => {
    for (const option of Object.keys(meta?.defaultOptions?.[0] as object)) {
      expect(() => lint(id, { [option]: 'yes' })).toThrow(new RegExp(`reclaim/${id}[^]*"yes" should be boolean`, 'u'));
    }
  });
});

function lint(id: string, options: unknown): Linter.LintMessage[] {
  return new Linter().verify('export {};', {
    plugins: { reclaim: { rules: plugin.rules } },
    rules: { [`reclaim/${id}`]: ['error', options] },
  });
}

describe('the configs', () => {
  const { recommended, strict, recommendedTypeChecked, strictTypeChecked } = plugin.configs;

  test('carry the plugin under its namespace and are named after themselves', () => {
    for (const [name, config] of Object.entries(plugin.configs)) {
      expect(config.name).toBe(`reclaim/${name}`);
      expect(config.plugins?.['reclaim']).toBe(plugin);
    }
  });

  test('recommended has the recommended rules, and turns on no option', () => {
    const expected = ids.filter((id) => (plugin.rules[id]?.meta?.docs as { recommended?: boolean } | undefined)?.recommended === true);
    expect(recommended.rules).toEqual(Object.fromEntries(expected.map((id) => [`reclaim/${id}`, 'error'])));
  });

  test('strict has every rule, and also what is only possible', () => {
    expect(Object.keys(strict.rules ?? {})).toEqual(ids.map((id) => `reclaim/${id}`));
    expect(strict.rules?.['reclaim/no-target-in-cleanup']).toEqual(['error', { possible: true }]);
  });

  test('the type-checked ones differ only by the option `types`, which every rule has', () => {
    expect(withoutTypes(recommendedTypeChecked)).toEqual(recommended.rules);
    expect(withoutTypes(strictTypeChecked)).toEqual(strict.rules);
  });
});

/** The entries of a config, each of which must turn the option on, as they are without it. */
function withoutTypes({ rules }: Linter.Config): Linter.RulesRecord {
  return Object.fromEntries(
    Object.entries(rules ?? {}).map(([id, entry]) => {
      const [severity, { types, ...options }] = entry as ['error', { types?: boolean }];
      expect(types, id).toBe(true);
      return [id, Object.keys(options).length === 0 ? severity : [severity, options]];
    }),
  );
}
