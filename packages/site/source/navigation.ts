/** The order in which the pages are offered. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DefaultTheme } from 'vitepress';
import { addressOf, DOCS, PAGES, REPOSITORY, titleOf } from './pages.ts';

interface Section {
  readonly text: string;
  readonly pages: readonly string[];
}

/** The pages in the order in which another page lists them; those that it does not name come last. */
function inOrderOf(index: string, folder: string): string[] {
  const text = readFileSync(join(DOCS, index), 'utf8');
  const place = (path: string): number => {
    const found = text.indexOf(`(${path.slice(folder.length + 1)})`);
    return found < 0 ? text.length : found;
  };
  return PAGES.filter((path) => path.startsWith(`${folder}/`)).sort((one, other) => place(one) - place(other) || one.localeCompare(other));
}

function withOwnPageFirst(folder: string): string[] {
  const own = `${folder}/README.md`;
  return [own, ...inOrderOf(own, folder).filter((path) => path !== own)];
}

const SECTIONS: readonly Section[] = [
  { text: 'Start', pages: ['adopting.md', 'editor.md', 'types.md', 'hosts.md', 'universal.md', 'agents.md', 'compared.md', 'versions.md', 'faq.md'] },
  { text: 'Rules', pages: PAGES.filter((path) => path.startsWith('rules/')) },
  { text: 'Guide', pages: withOwnPageFirst('guide') },
  { text: 'The runtime', pages: withOwnPageFirst('runtime') },
  { text: 'Programs', pages: ['examples/README.md', 'leak-tests/README.md'] },
  { text: 'How it is known', pages: ['model.md', 'engines.md', 'proof.md', 'wild.md', 'judged.md', 'lint-time.md', 'architecture.md', 'site.md', 'open.md'] },
];

/** Pages that the bar above leads to. */
const ELSEWHERE = ['index.md', 'playground.md'];

const listed = new Set([...SECTIONS.flatMap(({ pages }) => pages), ...ELSEWHERE]);
const forgotten = PAGES.filter((path) => !listed.has(path));

/** A page that no section names is offered all the same. */
export const SIDEBAR: DefaultTheme.SidebarItem[] = [...SECTIONS, ...(forgotten.length === 0 ? [] : [{ text: 'More', pages: forgotten }])].map(({ text, pages }) => ({
  text,
  collapsed: text !== 'Start' && text !== 'Rules',
  items: pages.map((path) => ({ text: titleOf(path).replace('reclaim/', path.startsWith('rules/') ? '' : 'reclaim/'), link: addressOf(path) })),
}));

function versionOf(name: string): string {
  const { version } = JSON.parse(readFileSync(join(DOCS, '../packages', name, 'package.json'), 'utf8')) as { version: string };
  return version;
}

export const NAVIGATION: DefaultTheme.NavItem[] = [
  { text: 'Playground', link: '/playground' },
  { text: 'Rules', link: '/rules/no-target-in-cleanup', activeMatch: '/rules/' },
  { text: 'Guide', link: '/guide/', activeMatch: '/guide/' },
  { text: 'Runtime', link: '/runtime/', activeMatch: '/runtime/' },
  {
    text: 'Proof',
    items: [
      { text: 'What keeps what alive', link: '/model' },
      { text: 'What the engines do', link: '/engines' },
      { text: 'How it is proven', link: '/proof' },
      { text: 'Findings in published packages', link: '/wild' },
    ],
  },
  {
    text: `v${versionOf('eslint-plugin')}`,
    items: [
      { text: `eslint-plugin-reclaim ${versionOf('eslint-plugin')}`, link: `${REPOSITORY}/blob/main/packages/eslint-plugin/README.md` },
      { text: `reclaim ${versionOf('runtime')}`, link: `${REPOSITORY}/blob/main/packages/runtime/README.md` },
      { text: 'What a version may do', link: '/versions' },
      { text: 'Releases', link: `${REPOSITORY}/releases` },
    ],
  },
];
