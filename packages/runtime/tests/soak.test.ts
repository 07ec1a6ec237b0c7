/** A slice of `pnpm bench collected`, which repeats it 10 000 times. */
import { DEFAULT_ENGINES, locateEngine } from '@reclaim/engines';
import { describe, expect, it } from 'vitest';
import { soak, wordsFor } from '../soak/collected-soak.ts';

const REPETITIONS = 200;

describe.each(DEFAULT_ENGINES)('%s', (name) => {
  it('collected() says of no object that nothing keeps that it leaks', async () => {
    const result = await soak(locateEngine(name), REPETITIONS);
    expect(result.failures, wordsFor(result)).toEqual([]);
    expect(result.collected).toBe(REPETITIONS);
  });
});
