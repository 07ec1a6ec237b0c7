/** Six seconds of `pnpm bench soak`, which goes on for three minutes and on every engine. */
import { DEFAULT_ENGINES, locateEngine } from '@reclaim/engines';
import { describe, expect, it } from 'vitest';
import { findingsOf, soakLoad, wordsFor } from '../soak/load-soak.ts';

describe.each(DEFAULT_ENGINES)('%s', (name) => {
  it('after a collection everything in the package has heard of its deaths as soon as one native registry has', { timeout: 120_000 }, async () => {
    const engine = locateEngine(name);
    const control = await soakLoad(engine, { contender: 'control', seconds: 3, everySeconds: 3 });
    const ours = await soakLoad(engine, { contender: 'reclaim', seconds: 6, everySeconds: 3 });
    // Both are of some worth only when there was something to hear of.
    expect(control.pendingAfter.length).toBeGreaterThan(0);
    expect(ours.registered).toBeGreaterThan(50 * 300 * ours.pendingAfter.length);
    expect(findingsOf(ours, control), wordsFor(ours, control)).toEqual([]);
  });
});
