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
