import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NAVIGATION, SIDEBAR } from '../source/navigation.ts';
import { addressOf, anchorOf, DOCS, PAGES, resolveLink } from '../source/pages.ts';

const ADDRESSES = new Set(PAGES.map(addressOf));

/** The addresses in a tree of things that have a `link`, `items` below them, or both. */
function linksIn(items: readonly object[]): string[] {
  return items.flatMap((item) => [
    ...('link' in item && typeof item.link === 'string' ? [item.link] : []),
    ...('items' in item && Array.isArray(item.items) ? linksIn(item.items) : []),
  ]);
}

describe('pages of the site', () => {
  test('are all pages of docs', () => {
    const written = globSync('**/*.md', { cwd: DOCS, exclude: (name) => name.includes('node_modules') });
    expect([...PAGES].sort()).toEqual(written.sort());
  });

  test('are offered at the side, each once', () => {
    const offered = linksIn(SIDEBAR);
    expect([...offered, '/', '/playground'].sort()).toEqual([...ADDRESSES].sort());
  });

  test('are what the bar above leads to', () => {
    expect(linksIn(NAVIGATION).filter((link) => link.startsWith('/') && !ADDRESSES.has(link))).toEqual([]);
  });
});

describe('a link of a page', () => {
  test.each([
    ['rules/no-target-in-cleanup.md', '../types.md', '/types'],
    ['rules/no-target-in-cleanup.md', '../model.md#environments', '/model#environments'],
    ['guide/index.md', '../runtime/README.md', '/runtime/'],
    ['guide/index.md', 'when.md', '/guide/when'],
    ['guide/close.md', 'https://example.com/a.md', 'https://example.com/a.md'],
    ['guide/close.md', '#below', '#below'],
  ])('on %s to %s stays on the site where it can', (page, href, expected) => {
    expect(resolveLink(page, href)).toBe(expected);
  });

  test.each([
    ['rules/no-target-in-cleanup.md', '../../packages/oracle/corpus/demo/3-bound-method.bad.mjs', '/blob/main/packages/oracle/corpus/demo/3-bound-method.bad.mjs'],
    ['model.md', '../packages/oracle/corpus', '/tree/main/packages/oracle/corpus'],
    ['examples/index.md', 'mapped-file/mapped-file.ts', '/blob/main/docs/examples/mapped-file/mapped-file.ts'],
    ['guide/index.md', '../rules', '/tree/main/docs/rules'],
  ])('on %s to %s leads to the repository', (page, href, expected) => {
    expect(resolveLink(page, href)).toMatch(/^https:\/\//u);
    expect(resolveLink(page, href).endsWith(expected)).toBe(true);
  });

  // That the file is there is asked by the test of all links; here, that a page is not sent to the repository.
  test.each(PAGES)('on %s to another page stays on the site', (page) => {
    const text = readFileSync(join(DOCS, page), 'utf8').replaceAll(/^```[^]*?^```$/gmu, '');
    const targets = [...text.matchAll(/\]\((?<target>[^)\s]+\.md(?:#[^)\s]*)?)\)/gu)].map((match) => match.groups?.['target'] ?? '');
    const below = targets.filter((target) => !/^[a-z]+:|\.\.\/packages\/|\.\.\/[A-Z]/u.test(target));
    expect(below.map((target) => resolveLink(page, target).split('#')[0] ?? '').filter((address) => !ADDRESSES.has(address))).toEqual([]);
  });
});

test('an anchor is the one that code hosts make', () => {
  expect(anchorOf('`settings.reclaim.registrars`')).toBe('settingsreclaimregistrars');
  expect(anchorOf('Where engines differ')).toBe('where-engines-differ');
});
