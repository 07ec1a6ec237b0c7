/** A slice of `pnpm bench pressure`, with fewer wrappers and an aim that a busy machine reaches, too. A browser that is not installed is skipped by name. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BROWSER_NAMES, DEFAULT_ENGINES, findHost } from '@reclaim/engines';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { preparePressure, pressureOn } from '../bench/pressure-program.ts';

const WRAPPERS = 3000;
const AIM = 6;

const folder = mkdtempSync(join(tmpdir(), 'reclaim-pressure-'));
beforeAll(() => preparePressure(folder));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
});

describe('with externalBytes much less is outstanding at the worst', () => {
  for (const name of [...DEFAULT_ENGINES, ...BROWSER_NAMES]) {
    const host = findHost(name);
    if (typeof host === 'string') {
      it.skip(host, () => {});
      continue;
    }
    it(`on ${host.title}`, async () => {
      const without = await pressureOn(host, folder, false, WRAPPERS);
      const told = await pressureOn(host, folder, true, WRAPPERS);
      expect(without.peak / told.peak).toBeGreaterThan(AIM);
    });
  }
});
