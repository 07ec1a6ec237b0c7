import { join } from 'node:path';
import { defineConfig } from 'vitepress';
import { DESCRIPTION, DOCS, REPOSITORY, REWRITES } from '../source/pages.ts';
import { pageMarkdown, searchText } from '../source/markdown.ts';
import { NAVIGATION, SIDEBAR } from '../source/navigation.ts';
import { writeServiceWorker } from '../source/service-worker.ts';
import { bundling } from '../source/bundling.ts';

const ICON = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="12" fill="none" stroke="#c4314b" stroke-width="5" stroke-dasharray="56 20"/></svg>')}`;
/** Three commits, and one of them aside. */
const REPOSITORY_ICON = '<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2"><circle cx="6" cy="5" r="2"/><circle cx="6" cy="19" r="2"/><circle cx="18" cy="9" r="2"/><path d="M6 7v10M18 11c0 4-6 3-10.5 6.5"/></svg>';

export default defineConfig({
  title: 'Reclaim',
  description: DESCRIPTION,
  lang: 'en',
  srcDir: DOCS,
  outDir: join(import.meta.dirname, '../dist'),
  // A project's pages are below its name there.
  base: process.env['SITE_BASE'] ?? '/',
  cleanUrls: true,
  rewrites: REWRITES,
  head: [['link', { rel: 'icon', href: ICON }], ['meta', { name: 'theme-color', content: '#c4314b' }]],
  markdown: pageMarkdown,
  themeConfig: {
    nav: NAVIGATION,
    sidebar: SIDEBAR,
    outline: [2, 3],
    search: { provider: 'local', options: { _render: searchText } },
    editLink: { pattern: `${REPOSITORY}/edit/main/docs/:path`, text: 'Edit this page' },
    // A picture of our own: those of VitePress come from a server.
    socialLinks: [{ icon: { svg: REPOSITORY_ICON }, ariaLabel: 'The repository', link: REPOSITORY }],
    footer: { message: 'MIT License' },
  },
  vite: bundling,
  buildEnd: ({ outDir }) => writeServiceWorker(outDir),
});
