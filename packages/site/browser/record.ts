/**
 * `pnpm site:record`: the moving picture of the front page and the README, of the built site as it is: a leak, its path, what the collector
 * says, the suggestion, and what the collector says then. Ten seconds, whatever this machine takes. Nothing is written unless the collector
 * agrees.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { locateHost } from '@reclaim/engines';
import sharp from 'sharp';
import { PlaygroundPage } from './playground-page.ts';
import { serveSite } from './site-server.ts';
import { visit } from './visitor.ts';

const PICTURE = join(import.meta.dirname, '../../../docs/playground.webp');
const WIDTH = 900;

const site = await serveSite();
const visitor = await visit(locateHost('chromium'));
const { page } = visitor;
const frames: { readonly picture: Uint8Array; readonly ms: number }[] = [];
const take = async (ms: number): Promise<void> => { frames.push({ picture: await page.screenshot(), ms }); };
try {
  await page.setViewport({ width: 1180, height: 1080 });
  const playground = new PlaygroundPage(page, site.address);
  await playground.open();
  await take(2000);
  await page.hover('.hop.to-cut');
  await take(1800);
  assert.match((await playground.run()).text, /^0 of 8/u);
  await take(2200);
  await playground.apply();
  await take(1500);
  assert.match((await playground.run()).text, /^8 of 8/u);
  await take(2500);
} finally {
  await visitor.leave();
  site.close();
}
const pictures = await Promise.all(frames.map(({ picture }) => sharp(picture).resize({ width: WIDTH }).png().toBuffer()));
const { size } = await sharp(pictures, { join: { animated: true } }).webp({ quality: 80, loop: 0, delay: frames.map(({ ms }) => ms) }).toFile(PICTURE);
console.log(`docs/playground.webp: ${String(frames.length)} frames, ${String(Math.round(size / 1000))} kB`);
