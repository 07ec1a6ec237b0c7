import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, test } from 'vitest';
import plugin from '../src/index.ts';

/**
 * Lints every code block of docs/rules.
 *
 * The heading of level two decides what is expected: under `Fails` each block reports the rule of the page; under `Passes` and
 * `How to fix` none does; anywhere else a block only has to parse. Options stand as JSON behind the language: ```js {"possible":true}
 * and settings among them, as `settings`. A block with either under `Options` reports because of it: with it, and not without.
 */
const PAGES = join(import.meta.dirname, '../../../docs/rules');
const LANGUAGES = ['js', 'mjs', 'cjs', 'jsx', 'ts', 'mts', 'cts', 'tsx'];
const SECTIONS = ['Fails', 'Passes', 'How to fix', 'Options', 'When not to use it', 'Limitations'];

interface Block {
  readonly section: string;
  readonly line: number;
  readonly language: string;
  readonly options: Options;
  readonly code: string;
}

type Options = Readonly<Record<string, unknown>> & { readonly settings?: Linter.Config['settings'] };

function sectionsOf(page: string): string[] {
  return [...page.matchAll(/^## (?<title>.+)$/gmu)].map((match) => match.groups?.['title']?.trim() ?? '');
}

function blocksOf(page: string): Block[] {
  const blocks: Block[] = [];
  let section = '';
  let open: { line: number; language: string; options: Options; code: string[] } | undefined;
  for (const [index, text] of page.split('\n').entries()) {
    const fence = /^```(?<language>\w*)\s*(?<options>\{.*\})?\s*$/u.exec(text)?.groups;
    if (open !== undefined && text.startsWith('```')) {
      blocks.push({ ...open, section, code: `${open.code.join('\n')}\n` });
      open = undefined;
    } else if (open !== undefined) {
      open.code.push(text);
    } else if (fence !== undefined) {
      const options = fence['options'] === undefined ? {} : (JSON.parse(fence['options']) as Options);
      open = { line: index + 1, language: fence['language'] ?? '', options, code: [] };
    } else {
      section = /^## (?<title>.+)$/u.exec(text)?.groups?.['title']?.trim() ?? section;
    }
  }
  if (open !== undefined) throw new Error(`The code block at line ${open.line} is not closed`);
  return blocks.filter(({ language }) => LANGUAGES.includes(language));
}

function lint(id: string, { language, options: { settings = {}, ...options }, code }: Block): Linter.LintMessage[] {
  const typed = language.includes('ts');
  return new Linter().verify(
    code,
    {
      files: ['**/*'],
      plugins: { reclaim: { rules: plugin.rules } },
      rules: { [`reclaim/${id}`]: ['error', options] },
      settings,
      languageOptions: {
        sourceType: language === 'cjs' || language === 'cts' ? 'commonjs' : 'module',
        parserOptions: { ecmaFeatures: { jsx: language.endsWith('x') } },
        ...(typed && { parser: typescriptParser }),
      },
    },
    `example.${language}`,
  );
}

const pages = readdirSync(PAGES).filter((name) => name.endsWith('.md'));

describe.each(pages)('docs/rules/%s', (name) => {
  const id = name.slice(0, -'.md'.length);
  const page = readFileSync(join(PAGES, name), 'utf8');
  const blocks = blocksOf(page);

  test('has the sections of a rule page, in their order', () => {
    expect(sectionsOf(page)).toEqual(SECTIONS);
  });

  test('shows what fails, what passes and how to fix it', () => {
    for (const section of ['Fails', 'Passes', 'How to fix']) {
      expect(blocks.filter((block) => block.section === section).length, section).toBeGreaterThan(0);
    }
  });

  test('says in words of its own when not to use the rule', () => {
    const text = /^## When not to use it\n(?<text>[^]*?)^## /mu.exec(page)?.groups?.['text']?.trim() ?? '';
    expect(text.length).toBeGreaterThan(80);
    expect(pages.filter((other) => readFileSync(join(PAGES, other), 'utf8').includes(text))).toEqual([name]);
  });

  test('has a heading for every option, but for the one that all rules have', () => {
    const [schema] = plugin.rules[id]?.meta?.schema as [{ properties: object }];
    const options = Object.keys(schema.properties);
    expect(options).toContain('types');
    for (const option of options.filter((name) => name !== 'types')) expect(page).toContain(`\n### \`${option}\`\n`);
  });

  test.each(blocks)('line $line, under "$section"', (block) => {
    const messages = lint(id, block);
    expect(messages.filter((message) => message.fatal)).toEqual([]);
    const said = messages.map(({ line, message }) => `line ${block.line + line}: ${message}`);
    switch (block.section) {
      case 'Fails':
        expect(said).not.toEqual([]);
        break;
      case 'Passes':
      case 'How to fix':
        expect(said).toEqual([]);
        break;
      case 'Options':
        if (Object.keys(block.options).length === 0) break;
        expect(said).not.toEqual([]);
        expect(lint(id, { ...block, options: {} })).toEqual([]);
        break;
    }
  });
});
