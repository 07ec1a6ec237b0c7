/** What the site does to the pages of `docs` and a code host does not: links lead to other places. */
import type { MarkdownOptions } from 'vitepress';
import { addressOf, anchorOf, resolveLink } from './pages.ts';

type Configure = NonNullable<MarkdownOptions['config']>;
type Markdown = Parameters<Configure>[0];

/** What VitePress gives with each text. */
interface Env {
  /** Rewritten already: `guide/index.md` stands in the folder that `guide/README.md` stands in, which is all that a link needs. */
  readonly relativePath: string;
}

function rewriteLinks(markdown: Markdown): void {
  markdown.core.ruler.push('links-to-the-repository', ({ tokens, env }) => {
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const href = token.type === 'link_open' ? token.attrGet('href') : null;
      if (href !== null) token.attrSet('href', resolveLink((env as Env).relativePath, href));
    }
  });
}

export const pageMarkdown: MarkdownOptions = {
  // What stands in braces behind a language is for our tests and the playground.
  attrs: { disable: true },
  anchor: { slugify: anchorOf },
  config: rewriteLinks,
};

/** What the search knows of a page: of the long tables of the engines only what stands around them. */
export function searchText(source: string, env: Env, markdown: { readonly render: (text: string, env: Env) => string }): string {
  const text = addressOf(env.relativePath) === '/engines' ? source.replaceAll(/^\| \[.*$/gmu, '') : source;
  return markdown.render(text, env);
}
