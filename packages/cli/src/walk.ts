/** Which files a scan is about. Reads folders, and no file but `.gitignore`. */
import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { compare, type Skipped } from './finding.ts';
import { UnusableError } from './unusable.ts';
import { DECLARATION_FILE, nameOf, readRegular, reasonOf, SOURCE_FILE } from './source.ts';

export interface Walk {
  /** Relative to the root, in order. */
  readonly files: readonly string[];
  readonly skipped: readonly Skipped[];
}

interface Rules {
  readonly folder: string;
  readonly rules: Ignore;
}

/**
 * The sources below the paths. What `.gitignore` leaves out is left out, and so is `node_modules` unless dependencies are wanted.
 *
 * No link to a folder is followed but those of packages in `node_modules`, and no folder is entered twice, so that no loop of links
 * matters. Throws a `UnusableError` for a path that is not there.
 */
export function walk(root: string, paths: readonly string[], { dependencies }: { readonly dependencies: boolean }): Walk {
  const files = new Set<string>();
  const skipped: Skipped[] = [];
  const entered = new Set<string>();

  const enter = (folder: string, rules: readonly Rules[], isDependency: boolean): void => {
    let entries: readonly Dirent[];
    try {
      const real = realpathSync(folder);
      if (entered.has(real)) return;
      entered.add(real);
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      skipped.push({ file: `${nameOf(root, folder)}/`, reason: reasonOf(error) });
      return;
    }
    const own = isDependency || !entries.some(({ name }) => name === '.gitignore') ? rules : [...rules, ...rulesOf(folder)];
    for (const entry of [...entries].sort((a, b) => compare(a.name, b.name))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() || (entry.isSymbolicLink() && isDependency && dependencies && isFolder(path))) {
        const isModules = entry.name === 'node_modules';
        if (entry.name === '.git' || (isModules ? !dependencies : isIgnored(own, path, true))) continue;
        enter(path, isModules ? [] : own, isDependency || isModules);
      } else if (entry.isFile() && isSource(entry.name) && !isIgnored(own, path, false)) {
        files.add(nameOf(root, path));
      }
    }
  };

  for (const path of paths) {
    const whole = resolve(root, path);
    const kind = kindOf(whole, path);
    if (kind.isDirectory()) enter(whole, rulesAbove(whole), /[\\/]node_modules(?:[\\/]|$)/u.test(whole));
    else if (SOURCE_FILE.test(path)) files.add(nameOf(root, whole));
    else throw new UnusableError(`${path}: is no JavaScript or TypeScript`);
  }
  return { files: [...files].sort(compare), skipped };
}

/** Throws a `UnusableError` for what is not there or may not be looked at. */
function kindOf(whole: string, path: string): Stats {
  let kind;
  try {
    kind = statSync(whole, { throwIfNoEntry: false });
  } catch (error) {
    throw new UnusableError(`${path}: ${reasonOf(error)}`, { cause: error });
  }
  if (!kind) throw new UnusableError(`${path}: no such file or folder`);
  return kind;
}

function isSource(name: string): boolean {
  return SOURCE_FILE.test(name) && !DECLARATION_FILE.test(name);
}

/** A link that leads nowhere is none. */
function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    // A loop of links.
    return false;
  }
}

function isIgnored(rules: readonly Rules[], path: string, isDirectory: boolean): boolean {
  // The nearest file that says something of the path decides.
  for (const { folder, rules: own } of rules.toReversed()) {
    const { ignored, unignored } = own.test(`${nameOf(folder, path)}${isDirectory ? '/' : ''}`);
    if (ignored || unignored) return ignored;
  }
  return false;
}

function rulesOf(folder: string): readonly Rules[] {
  try {
    return [{ folder, rules: ignore().add(readRegular(join(folder, '.gitignore')).toString('utf8')) }];
  } catch {
    // A `.gitignore` that cannot be read leaves nothing out.
    return [];
  }
}

/** The rules of the folders around, up to the top of the repository. */
function rulesAbove(folder: string): readonly Rules[] {
  const found: Rules[] = [];
  let current = folder;
  while (!statSync(join(current, '.git'), { throwIfNoEntry: false })) {
    const up = dirname(current);
    // In no repository, no folder around has a say.
    if (up === current) return [];
    found.unshift(...rulesOf(up));
    current = up;
  }
  return found;
}
