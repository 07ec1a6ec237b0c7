/** What the site does to the pages of `docs` and a code host does not: links, and a door to the playground at each program. */
import { posix } from 'node:path';
import type { MarkdownOptions } from 'vitepress';
import { hashOf } from '../playground/share-node.ts';
import { collectorSection } from './collector.ts';
import { addressOf, anchorOf, resolveLink } from './pages.ts';
import { programOf } from './programs.ts';

type Configure = NonNullable<MarkdownOptions['config']>;
type Markdown = Parameters<Configure>[0];

/** What VitePress gives with each text. */
interface Env {
  /** Rewritten already: `guide/index.md` stands in the folder that `guide/README.md` stands in, which is all that a link needs. */
  readonly relativePath?: string;
}

function rewriteLinks(markdown: Markdown): void {
  markdown.core.ruler.push('links-to-the-repository', ({ tokens, env }) => {
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const href = token.type === 'link_open' ? token.attrGet('href') : null;
      const { relativePath } = env as Env;
      if (href !== null && relativePath !== undefined) token.attrSet('href', resolveLink(relativePath, href));
    }
  });
}

/** Above the first table of cases, what chooses among all that follow. */
function addEngineFilter(markdown: Markdown): void {
  markdown.core.ruler.before('normalize', 'filter-of-the-engines', (state) => {
    const { relativePath } = state.env as Env;
    if (relativePath === undefined || addressOf(relativePath) !== '/engines') return;
    const filtered = state.src.replace(/^## .+\n\n\| case \|/mu, (first) => `## All cases\n\n<EngineFilter />\n\n${first}`);
    if (filtered === state.src) throw new Error('The page of the engines has no table of cases any more');
    state.src = filtered;
  });
}

/** At the end of a rule's page, what became of its cases. Not in the file: whoever adds a case would have to write it again. */
function addCollector(markdown: Markdown): void {
  markdown.core.ruler.before('normalize', 'what-the-collector-says', (state) => {
    const { relativePath } = state.env as Env;
    // A title that is asked for alone has no page around it.
    if (relativePath !== undefined && posix.dirname(relativePath) === 'rules') state.src += collectorSection(posix.basename(relativePath, '.md'));
  });
}

function addDoors(markdown: Markdown): void {
  const fence = markdown.renderer.rules.fence;
  if (fence === undefined) throw new Error('VitePress has no way to show a program any more');
  markdown.renderer.rules.fence = (tokens, index, markdownOptions, env: Env, self) => {
    const token = tokens[index];
    const program = token && env.relativePath !== undefined ? programOf(env.relativePath, token.info, token.content) : null;
    // Takes titles out of what stands behind the language.
    const shown = fence(tokens, index, markdownOptions, env, self);
    if (!program) return shown;
    return `${shown}<p class="door"><a href="${process.env['SITE_BASE'] ?? '/'}playground#${hashOf(program)}">Open in the playground</a></p>`;
  };
}

export const pageMarkdown: MarkdownOptions = {
  // Those that VitePress takes itself have comments that are too pale.
  theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  // What stands in braces behind a language is for our tests and the playground.
  attrs: { disable: true },
  anchor: { slugify: anchorOf },
  config: (markdown) => {
    addCollector(markdown);
    addEngineFilter(markdown);
    rewriteLinks(markdown);
    addDoors(markdown);
  },
};

/** What the search knows of a page: of the long tables of the engines only what stands around them. */
export function searchText(source: string, env: Env, markdown: { readonly render: (text: string, env: Env) => string }): string {
  const text = env.relativePath !== undefined && addressOf(env.relativePath) === '/engines' ? source.replaceAll(/^\| \[.*$/gmu, '') : source;
  return markdown.render(text, env);
}
