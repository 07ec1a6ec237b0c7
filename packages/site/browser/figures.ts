/**
 * `pnpm site:figures`: how soon the playground of the built site can be used on a slow machine, and how much script the first page has. Exits
 * with 1 when an aim is not met. What takes time is only to be believed on a machine that does nothing else.
 */
import { styleText } from 'node:util';
import { gzipSync } from 'node:zlib';
import { locateHost } from '@reclaim/engines';
import { serveSite } from './site-server.ts';
import { visit } from './visitor.ts';

/** Four times slower than this machine. */
const SLOWDOWN = 4;
const INTERACTIVE_MS = 3000;
const FIRST_PAGE_BYTES = 100_000;

const site = await serveSite();
const host = locateHost('chromium');
const visitor = await visit(host);
const { page, complaints } = visitor;

function line(title: string, value: number, aim: number, unit: string): void {
  const isMet = value <= aim;
  if (!isMet) process.exitCode = 1;
  console.log(styleText(isMet ? 'green' : 'red', `${title.padEnd(52)}${String(Math.round(value)).padStart(9)} ${unit}, aim ${String(aim)}`));
}

try {
  console.log(`${host.title} ${host.version}`);
  await page.goto(site.address, { waitUntil: 'networkidle0' });
  // What is loaded for the page to work, and not what the browser fetches for the next one.
  const needed = await page.$$eval('script[src], link[rel=modulepreload]', (elements) => elements.map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? ''));
  const texts = await Promise.all([...new Set(needed)].map(async (path) => Buffer.from(await (await fetch(new URL(path, site.address))).arrayBuffer())));
  line('first page, its scripts, gzip', texts.reduce((sum, text) => sum + gzipSync(text).length, 0), FIRST_PAGE_BYTES, 'bytes');

  await page.emulateCPUThrottling(SLOWDOWN);
  const start = performance.now();
  await page.goto(`${site.address}playground`);
  await page.waitForSelector('.problems[aria-busy=false]');
  line(`playground has linted, CPU ${String(SLOWDOWN)} times slower`, performance.now() - start, INTERACTIVE_MS, 'ms');
  line('complaints on the console', complaints.length, 0, '');
} finally {
  await visitor.leave();
  site.close();
}
