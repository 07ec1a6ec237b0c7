/** What the site does to the pages of `docs` and a code host does not: links, and a door to the playground at each program. */
import { posix } from 'node:path';
import type { MarkdownOptions } from 'vitepress';
import { hashOf } from '../playground/share-node.ts';
import type { Shared } from '../playground/share.ts';
import { collectorSection } from './collector.ts';
import { addressOf, anchorOf, resolveLink } from './pages.ts';

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

const LANGUAGES = ['js', 'mjs', 'ts', 'mts'];
/** Where the programs of pages are for trying; elsewhere they are configs and commands. */
const FOLDERS = ['rules', 'guide', 'runtime'];

/** At the end of a rule's page, what became of its cases. Not in the file: whoever adds a case would have to write it again. */
function addCollector(markdown: Markdown): void {
  markdown.core.ruler.before('normalize', 'what-the-collector-says', (state) => {
    const { relativePath } = state.env as Env;
    // A title that is asked for alone has no page around it.
    if (relativePath !== undefined && posix.dirname(relativePath) === 'rules') state.src += collectorSection(posix.basename(relativePath, '.md'));
  });
}

/** Options of the page's rule, which only `strict` sets, and settings of a project. */
interface BlockOptions extends Readonly<Record<string, unknown>> {
  readonly settings?: Shared['settings'];
}

function addDoors(markdown: Markdown): void {
  const fence = markdown.renderer.rules.fence;
  if (fence === undefined) throw new Error('VitePress has no way to show a program any more');
  markdown.renderer.rules.fence = (tokens, index, markdownOptions, env: Env, self) => {
    const token = tokens[index];
    const [, language = '', options] = /^(?<language>\w+)\s*(?<options>\{.*\})?/u.exec(token?.info ?? '') ?? [];
    // Takes titles out of what stands behind the language.
    const shown = fence(tokens, index, markdownOptions, env, self);
    if (token === undefined || !LANGUAGES.includes(language) || !isForTrying(env, token.content)) return shown;
    const { settings: ofProject, ...ruleOptions } = JSON.parse(options ?? '{}') as BlockOptions;
    const hash = hashOf({
      code: token.content,
      language: language.includes('ts') ? 'ts' : 'js',
      strict: Object.values(ruleOptions).includes(true),
      ...(ofProject !== undefined && { settings: ofProject }),
    });
    return `${shown}<p class="door"><a href="${process.env['SITE_BASE'] ?? '/'}playground#${hash}">Open in the playground</a></p>`;
  };
}

function isForTrying({ relativePath }: Env, code: string): boolean {
  return relativePath !== undefined && FOLDERS.includes(posix.dirname(relativePath)) && !/eslint-plugin-reclaim|from 'vitest'|from 'node:/u.test(code);
}

export const pageMarkdown: MarkdownOptions = {
  // What stands in braces behind a language is for our tests and the playground.
  attrs: { disable: true },
  anchor: { slugify: anchorOf },
  config: (markdown) => {
    addCollector(markdown);
    rewriteLinks(markdown);
    addDoors(markdown);
  },
};

/** What the search knows of a page: of the long tables of the engines only what stands around them. */
export function searchText(source: string, env: Env, markdown: { readonly render: (text: string, env: Env) => string }): string {
  const text = env.relativePath !== undefined && addressOf(env.relativePath) === '/engines' ? source.replaceAll(/^\| \[.*$/gmu, '') : source;
  return markdown.render(text, env);
}
