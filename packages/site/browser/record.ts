/**
 * `pnpm site record`: the moving picture of the front page and the README, of the built site as it is: a leak, its path, what the collector
 * says, the suggestion, and what the collector says then. Ten seconds, whatever this machine takes. Nothing is written unless the collector
 * agrees.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { locateHost } from '@reclaim/engines';
import sharp from 'sharp';
import { PlaygroundPage } from './playground-page.ts';
import { serveSite } from './site-server.ts';
import { drive, PuppeteerPage } from './visitor.ts';

const PICTURE = join(import.meta.dirname, '../../../docs/playground.webp');
/** Two columns, and letters that can still be read where the picture is shown smaller. */
const WINDOW = { width: 1000, height: 1000 };
/** Rows of a page that is read, in pixels of the window. */
const MARGIN = 12;

const site = await serveSite();
const visitor = await drive(locateHost('chromium'));
const { page } = visitor;
const frames: { readonly picture: Uint8Array; readonly ms: number }[] = [];
/** The same part of the page each time, without the bar of the site: from the program to the end of the picture as it is at first. */
let part: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | undefined;
const take = async (ms: number): Promise<void> => {
  part ??= await page.$eval('.playground', (playground, margin) => {
    const bottom = Math.max(...[...playground.querySelectorAll('.panes > *')].map((pane) => pane.getBoundingClientRect().bottom));
    const { top } = (playground.querySelector('.bar') ?? playground).getBoundingClientRect();
    return { x: 0, y: top + scrollY - margin, width: innerWidth, height: bottom - top + 2 * margin };
  }, MARGIN);
  frames.push({ picture: await page.screenshot({ clip: part }), ms });
};
try {
  await page.setViewport({ ...WINDOW, deviceScaleFactor: 1.25 });
  const playground = new PlaygroundPage(new PuppeteerPage(page), site.address);
  await playground.open();
  await page.addStyleTag({ content: '.VPFooter { visibility: hidden; }' });
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
const { size } = await sharp(frames.map(({ picture }) => picture), { join: { animated: true } }).webp({ quality: 80, loop: 0, delay: frames.map(({ ms }) => ms) }).toFile(PICTURE);
console.log(`docs/playground.webp: ${String(frames.length)} frames, ${String(Math.round(size / 1000))} kB`);
