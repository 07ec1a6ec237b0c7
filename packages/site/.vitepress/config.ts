import { join } from 'node:path';
import { defineConfig } from 'vitepress';
import { DESCRIPTION, DOCS, REPOSITORY, REWRITES } from '../source/pages.ts';
import { pageMarkdown, searchText } from '../source/markdown.ts';
import { NAVIGATION, SIDEBAR } from '../source/navigation.ts';
import { writeServiceWorker } from '../source/service-worker.ts';
import { bundling } from '../source/bundling.ts';

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
  head: [['meta', { name: 'theme-color', content: '#c4314b' }]],
  markdown: pageMarkdown,
  themeConfig: {
    nav: NAVIGATION,
    sidebar: SIDEBAR,
    outline: [2, 3],
    search: { provider: 'local', options: { _render: searchText } },
    editLink: { pattern: `${REPOSITORY}/edit/main/docs/:path`, text: 'Edit this page' },
    socialLinks: [{ icon: 'github', link: REPOSITORY }],
    footer: { message: 'MIT License' },
  },
  vite: bundling,
  buildEnd: ({ outDir }) => writeServiceWorker(outDir),
});
