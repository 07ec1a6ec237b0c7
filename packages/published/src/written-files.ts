/** Which files of a package somebody wrote, as far as a look at their names and text can tell. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fetchPackage } from './fetch.ts';
import { type PackageFile, sourcesIn } from './weak-files.ts';

/** Other packages that came along, and what no program runs that uses the package. */
const ASIDE = /(?:^|\/)(?:node_modules|__tests__|__mocks__|(?:test|spec|example|demo|doc|benchmark|fixture)s?|bench)\/|\.(?:test|spec)\.\w+$/;
const MINIFIED = /[.-]min\.\w+$/;
/** Letters in a line, on average: a bundler made it. */
const WIDE = 200;
/** Bundles beyond this take minutes. */
const LARGEST = 1_000_000;

/** Each text once, and minified ones only where the package has nothing else. */
export function writtenFilesOf(spec: string): readonly PackageFile[] {
  const home = fetchPackage(spec);
  const texts = new Set<string>();
  const files = sourcesIn(home).flatMap((name): PackageFile[] => {
    const path = relative(home, name).replaceAll('\\', '/');
    if (ASIDE.test(path)) return [];
    const text = readFileSync(join(home, path), 'utf8');
    if (text.length > LARGEST || texts.has(text)) return [];
    texts.add(text);
    return [{ from: spec, path, text }];
  });
  const readable = files.filter(({ path, text }) => !MINIFIED.test(path) && text.length / text.split('\n').length <= WIDE);
  return readable.length > 0 ? readable : files;
}
