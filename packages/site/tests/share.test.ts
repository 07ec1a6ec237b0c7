import { expect, test } from 'vitest';
import { hashOf as hashInPage, readHash, type Shared } from '../playground/share.ts';
import { hashOf as hashOfBuild } from '../playground/share-node.ts';

const PROGRAM: Shared = { code: 'const grüße = "</script>";\n'.repeat(50), language: 'ts', strict: true, call: 'make(native)', settings: { reclaim: { registrars: [{ from: '#a', name: 'b' }] } } };

test('a link that the build makes is read by the page', async () => {
  expect(await readHash(`#${hashOfBuild(PROGRAM)}`)).toEqual(PROGRAM);
});

test('a link that the page makes is read by the page', async () => {
  const hash = await hashInPage(PROGRAM);
  expect(hash).toMatch(/^[\w-]+$/u);
  expect(await readHash(hash)).toEqual(PROGRAM);
});

test('a hash that is no program is none', async () => {
  const hash = hashOfBuild(PROGRAM);
  for (const wrong of ['', '#', '#an-anchor', `#${hash.slice(0, -9)}`, '#%%%']) expect(await readHash(wrong), wrong).toBeUndefined();
});

test('what is missing has a default, and what is of another kind is left out', async () => {
  const odd = { code: 'x', language: 'perl', strict: 'yes', call: 7, settings: null } as unknown as Shared; // what an old or a made-up link may carry
  expect(await readHash(hashOfBuild(odd))).toEqual({ code: 'x', language: 'js', strict: false });
});
