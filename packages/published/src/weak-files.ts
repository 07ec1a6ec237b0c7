/** Which files of a package name a weak API, and so are of interest. */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fetchPackage } from './fetch.ts';

export interface PackageFile {
  /** name@version */
  readonly from: string;
  /** Below the package's folder, with slashes. */
  readonly path: string;
  readonly text: string;
}

const SOURCE = /(?<!\.d)\.(?:[cm]?[jt]s)$/;
const WEAK = /\b(?:FinalizationRegistry|WeakRef|WeakMap)\b|\bfinalization\s*\.\s*register|['"](?:gc-hook|on-exit-leak-free|weak-napi|iterable-weak)['"]/;
/** Bundles beyond this are the same sources again, and take minutes. */
const LARGEST = 1_500_000;

/** Names the registry, makes a WeakRef, or uses another registrar: more than a WeakMap, which half of all bundles have. */
const KEEPS = /\bFinalizationRegistry\b|\bnew\s+(?:\w+\s*\.\s*)?WeakRef\b|\bfinalization\s*\.\s*register|['"](?:gc-hook|on-exit-leak-free|weak-napi|iterable-weak)['"]/;

export function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => SOURCE.test(path) && lstatSync(path).isFile())
    .sort();
}

export function weakFilesOf(spec: string): readonly PackageFile[] {
  const home = fetchPackage(spec);
  return sourcesIn(home).flatMap((path): PackageFile[] => {
    const text = readFileSync(path, 'utf8');
    return text.length <= LARGEST && WEAK.test(text) ? [{ from: spec, path: relative(home, path).replaceAll('\\', '/'), text }] : [];
  });
}

/**
 * The shortest, the middle and the longest of the package's files that make a registry or a WeakRef, by a look at the text: few enough that a
 * package which ships the same module in twenty formats does not speak for all, and chosen by nothing that a linter could know.
 */
export function keepingFiles(spec: string): readonly PackageFile[] {
  const files = weakFilesOf(spec)
    .filter(({ text }) => KEEPS.test(text))
    .sort((a, b) => a.text.length - b.text.length || (a.path < b.path ? -1 : 1));
  return [...new Set([files[0], files[files.length >> 1], files.at(-1)])].filter((file) => file !== undefined);
}

/** One file of a package, by its path below the package's folder. */
export function packageFile(spec: string, path: string): PackageFile {
  return { from: spec, path, text: readFileSync(join(fetchPackage(spec), path), 'utf8') };
}
