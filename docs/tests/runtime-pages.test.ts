/** Holds docs/runtime to the package: a page for every export, in one order, with errors that are the real ones. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import * as reclaim from 'reclaim';
import { describe, expect, test } from 'vitest';
import { readPage } from './pages.ts';

const PAGES = join(import.meta.dirname, '../runtime');
const SECTIONS = ['Guarantees', 'Not guaranteed', 'Signature', 'The trap', 'Errors', 'Example', 'Where it comes from'];
/** Pages that are about no single export. */
const OTHERS = ['README', 'cost', 'load'];

const names = Object.keys(reclaim);
const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../packages/runtime/package.json'), 'utf8')) as { readonly exports: Readonly<Record<string, unknown>> };
const entries = Object.keys(manifest.exports).filter((entry) => !['.', './package.json'].includes(entry)).map((entry) => entry.split('/')[1] ?? ''); // the page of `reclaim/check` is also that of `reclaim/check/enabled`
const pages = readdirSync(PAGES).map((file) => file.slice(0, -'.md'.length));

test('every export of the package has its page', () => {
  expect(names.filter((name) => !pages.includes(name))).toEqual([]);
});

test('every entry of the package has its page', () => {
  expect(entries.filter((entry) => !pages.includes(entry))).toEqual([]);
});

test('every page is about an export or an entry of the package', () => {
  expect(pages.filter((page) => ![...names, ...entries, ...OTHERS].includes(page))).toEqual([]);
});

test('the index leads to every page', () => {
  const index = readFileSync(join(PAGES, 'README.md'), 'utf8');
  expect(pages.filter((page) => page !== 'README' && !index.includes(`(${page}.md)`))).toEqual([]);
});

interface Row {
  readonly call: string;
  readonly error: string;
}

/** The rows of the table under `Errors`: a call, and what it throws or rejects with. */
function errorsOf(text: string): Row[] {
  const section = /^## Errors\n(?<body>[^]*?)(?=^## )/mu.exec(text)?.groups?.['body'] ?? '';
  return [...section.matchAll(/^\| `(?<call>.+?)` \| (?<error>.+) \|$/gmu)].map(({ groups }) => ({
    call: groups?.['call'] ?? '',
    // In a code span, with two of its marks around it when it has one inside.
    error: (groups?.['error'] ?? '').replace(/^`(?:` )?(?<inside>.*?)(?: `)?`$/u, '$<inside>'),
  }));
}

/** In this realm, with the exports and two things to use. */
const inScope = [...names, 'target', 'close'];

async function errorFrom(call: string): Promise<string> {
  const run = runInThisContext(`(async ({ ${inScope.join(', ')} }) => (${call}))`) as (scope: object) => Promise<unknown>; // it is that
  try {
    await run({ ...reclaim, target: {}, close: () => {} });
  } catch (error) {
    return String(error);
  }
  return 'nothing';
}

describe.each(names)('docs/runtime/%s.md', (name) => {
  const { text, sections } = readPage(join(PAGES, `${name}.md`));

  test('has the sections of a page, in their order', () => {
    expect(text.startsWith(`# ${name}\n`)).toBe(true);
    expect(sections).toEqual(SECTIONS);
  });

  const rows = errorsOf(text);
  test('shows its errors, or says that there are none', () => {
    if (rows.length === 0) expect(text).toContain('\n## Errors\n\nNone.\n');
  });

  if (rows.length > 0) {
    test.each(rows)('$call', async ({ call, error }) => {
      expect(await errorFrom(call)).toBe(error);
    });
  }
});
