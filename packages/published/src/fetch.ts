/** Published packages, unpacked into an ignored folder of this package: fetched once, on demand. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const STORE: string = join(import.meta.dirname, '../.packages');

/** Where `spec` (name@version) is, fetched if it is not there yet. */
export function fetchPackage(spec: string): string {
  const home = join(STORE, spec.replaceAll('/', '+'));
  if (existsSync(home)) return home;
  mkdirSync(STORE, { recursive: true });
  const work = mkdtempSync(join(STORE, '.fetching-'));
  execFileSync('npm', ['pack', spec, '--pack-destination', work, '--silent', '--ignore-scripts'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [tarball] = readdirSync(work);
  if (tarball === undefined) throw new Error(`npm packed nothing for ${spec}`);
  execFileSync('tar', ['-xzf', join(work, tarball), '-C', work]);
  rmSync(join(work, tarball));
  // Most tarballs hold one folder `package`, some another name.
  const [folder] = readdirSync(work);
  renameSync(join(work, folder ?? 'package'), home);
  rmSync(work, { recursive: true });
  return home;
}
