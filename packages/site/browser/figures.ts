/**
 * `pnpm site figures`: how soon the playground of the built site can be used on a slow machine, how much script the first page has, and what
 * the console complains about. Exits with 1 when an aim is not met. What takes time is only to be believed on a machine that does nothing else.
 *
 *   pnpm site figures --write    also puts the table into docs/site.md
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { gzipSync } from 'node:zlib';
import { locateHost } from '@reclaim/engines';
import type { Page } from 'puppeteer-core';
import { serveSite } from './site-server.ts';
import { drive } from './visitor.ts';

/** Four times slower than this machine. */
const SLOWDOWN = 4;
const LOADS = 5;
const PAGE = join(import.meta.dirname, '../../../docs/site.md');

interface Figure {
  readonly what: string;
  readonly value: number;
  readonly aim: number;
  readonly unit: string;
}

/** Bytes of the scripts that a page needs to work, compressed as a server does; not what the browser fetches for the next page. */
async function scriptBytes(page: Page): Promise<number> {
  const paths = await page.$$eval('script[src], link[rel=modulepreload]', (elements) => elements.map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? ''));
  const texts = await Promise.all([...new Set(paths)].map(async (path) => Buffer.from(await (await fetch(new URL(path, page.url()))).arrayBuffer())));
  return texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
}

const median = (values: readonly number[]): number => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
const site = await serveSite();
const host = locateHost('chromium');
const complaints: string[] = [];
let bytes = NaN;
const usable: number[] = [];
const linted: number[] = [];
try {
  for (let load = 0; load < LOADS; load++) {
    // A visitor of its own each time, who has nothing in any cache.
    const visitor = await drive(host);
    const { page } = visitor;
    try {
      if (load === 0) {
        await page.goto(site.address, { waitUntil: 'networkidle0' });
        bytes = await scriptBytes(page);
      }
      await page.emulateCPUThrottling(SLOWDOWN);
      const start = performance.now();
      await page.goto(`${site.address}playground`);
      await page.waitForSelector('.cm-content');
      usable.push(performance.now() - start);
      await page.waitForSelector('.problems[aria-busy=false]');
      linted.push(performance.now() - start);
      complaints.push(...visitor.complaints);
    } finally {
      await visitor.leave();
    }
  }
} finally {
  site.close();
}

const slow = `processor ${String(SLOWDOWN)} times slower, nothing cached, median of ${String(LOADS)}`;
const figures: readonly Figure[] = [
  { what: 'first page: its scripts, gzip', value: bytes / 1000, aim: 100, unit: 'kB' },
  { what: `playground: the editor takes a key (${slow})`, value: median(usable) / 1000, aim: 3, unit: 's' },
  { what: `playground: the linter has said something (${slow})`, value: median(linted) / 1000, aim: 3, unit: 's' },
  { what: 'complaints on the console', value: complaints.length, aim: 0, unit: '' },
];
const shown = ({ value, unit }: Figure): string => `${unit === 's' ? value.toFixed(1) : String(Math.round(value))} ${unit}`.trim();
console.log(`${host.title} ${host.version}`);
for (const figure of figures) {
  const isMet = figure.value <= figure.aim;
  if (!isMet) process.exitCode = 1;
  console.log(styleText(isMet ? 'green' : 'red', `${shown(figure).padStart(8)}, aim ${String(figure.aim)}  ${figure.what}`));
}
for (const complaint of complaints) console.log(complaint);
if (values.write) {
  const table = ['| | measured | aim |', '| --- | --- | --- |', ...figures.map((figure) => `| ${figure.what} | ${shown(figure)} | ${String(figure.aim)} ${figure.unit} |`)].map((row) => row.replace(/ +\|$/u, ' |'));
  const text = `In ${host.title} ${host.version}:\n\n${table.join('\n')}`;
  const page = readFileSync(PAGE, 'utf8');
  const written = page.replace(/(?<start><!-- figures:start [^\n]*-->\n)[^]*(?<end>\n<!-- figures:end -->)/u, (_, start: string, end: string) => `${start}\n${text}\n${end}`);
  if (written === page && !page.includes(text)) throw new Error('docs/site.md has no place for the figures any more');
  writeFileSync(PAGE, written);
}
