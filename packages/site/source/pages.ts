/** Which pages the site has, where each is read, and where what it links to is. The pages of `docs` are written for a reader of the repository. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');
export const DOCS: string = join(ROOT, 'docs');

/** Every page, by its path below `docs`; a folder's own page is its `README.md`. */
export const PAGES: readonly string[] = globSync(['*.md', '*/*.md'], { cwd: DOCS, exclude: (name) => name.includes('node_modules') }).map((path) => path.replaceAll('\\', '/')).sort();

/** `guide/README.md` is read at `guide/`. */
export const REWRITES: Readonly<Record<string, string>> = Object.fromEntries(
  PAGES.filter((path) => posix.basename(path) === 'README.md').map((path) => [path, path.replace('README.md', 'index.md')]),
);

interface Manifest {
  readonly description: string;
  readonly repository: { readonly url: string };
}

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest; // ours

export const DESCRIPTION: string = manifest.description;
/** Where people read the sources, of the address that npm wants: `git+https://….git`. */
export const REPOSITORY: string = manifest.repository.url.replaceAll(/^git\+|\.git$/gu, '');

/** The page's first heading, without marks. Throws where there is none. */
export function titleOf(path: string): string {
  const title = /^# (?<title>.+)$/mu.exec(readFileSync(join(DOCS, path), 'utf8'))?.groups?.['title'];
  if (title === undefined) throw new Error(`docs/${path} has no heading`);
  return title.replaceAll('`', '');
}

/** Where a page is on the site: `/guide/caches`. */
export function addressOf(path: string): string {
  return `/${path.replace(/(?:README|index)\.md$/u, '').replace(/\.md$/u, '')}`;
}

/**
 * What a link of a page becomes: a page of the site stays here, any other file of the repository is read in the repository.
 * `page` and a relative `href` are below `docs`; anything else is given back as it is.
 */
export function resolveLink(page: string, href: string): string {
  if (/^(?:[a-z]+:|#|\/)/u.test(href)) return href;
  const [path = '', anchor] = decodeURI(href).split('#');
  const target = posix.join('docs', posix.dirname(page), path);
  const below = posix.relative('docs', target);
  const hash = anchor === undefined ? '' : `#${anchor}`;
  const found = [below, `${below}/README.md`].find((candidate) => PAGES.includes(candidate));
  if (found !== undefined) return `${addressOf(found)}${hash}`;
  const file = join(ROOT, target);
  const kind = existsSync(file) && statSync(file).isDirectory() ? 'tree' : 'blob';
  return `${REPOSITORY}/${kind}/main/${encodeURI(target)}${hash}`;
}

/** The way code hosts make an anchor of a heading, so that a link leads to it there and here. */
export function anchorOf(title: string): string {
  return title.trim().toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-');
}
