import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { show } from '../../show/show.ts';

/** `UPDATE_GRAPHS=1 pnpm test:unit graph` writes what the analysis sees beside each program. */
const FOLDER = join(import.meta.dirname, 'graph');
const PROGRAMS = globSync('*.{mjs,cjs,ts}', { cwd: FOLDER }).sort();

describe('what the analysis sees', () => {
  it('of at least forty programs', () => {
    expect(PROGRAMS.length).toBeGreaterThanOrEqual(40);
  });

  it.each(PROGRAMS)('%s', (name) => {
    const seen = `${show(readFileSync(join(FOLDER, name), 'utf8'), name, { withCost: false })}\n`;
    const file = join(FOLDER, `${name}.txt`);
    if (process.env['UPDATE_GRAPHS'] !== undefined) writeFileSync(file, seen);
    expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(seen);
  });

  it('is an error where the program does not parse', () => {
    expect(() => show('const =', 'broken.mjs', { withCost: false })).toThrow(/broken\.mjs:1: /u);
  });
});
