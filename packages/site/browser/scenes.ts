/** What a visitor does on the site, and what must come of it; each scene begins with a page that is loaded anew. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import axe from 'axe-core';
import { PlaygroundPage } from './playground-page.ts';
import type { SitePage } from './site-page.ts';
import { serveSite } from './site-server.ts';
import type { Visitor } from './visitor.ts';

export interface Scene {
  readonly title: string;
  readonly play: (visitor: Visitor, site: string) => Promise<void>;
  /** What the console is to complain about, where a scene is about that. */
  readonly provokes?: RegExp;
}

const scene = (title: string, play: (playground: PlaygroundPage, visitor: Visitor, site: string) => Promise<void>, provokes?: RegExp): Scene => ({
  title,
  play: (visitor, site) => play(new PlaygroundPage(visitor.page, site), visitor, site),
  ...(provokes && { provokes }),
});

/** What axe has against a page: what, and where first. */
async function barriersOf(page: SitePage): Promise<string[]> {
  await page.script(`(() => { ${axe.source} })()`);
  return await page.evaluate(async () => {
    // The script above has put it there.
    const { violations } = await (globalThis as unknown as { readonly axe: typeof axe }).axe.run({
      // The search button of VitePress has a shorter name than what is written on it.
      exclude: '.DocSearch-Button',
    });
    // And the heading of a group at the side is a button with a button in it.
    const isOfTheme = (id: string, html: string): boolean => id === 'nested-interactive' && html.startsWith('<div class="item" role="button"');
    return violations.flatMap(({ id, nodes }) => {
      const [first] = nodes.filter(({ html }) => !isOfTheme(id, html));
      return first ? [`${id}: ${first.html}`] : [];
    });
  });
}

/** The way of a visitor from a leak to its repair. */
export const REPAIR: Scene = scene('a leak keeps 8 of 8, and with the suggestion applied 8 of 8 are collected', async (playground) => {
  await playground.open();
  assert.deepEqual(await playground.rules(), ['no-target-in-cleanup']);
  assert.deepEqual(await playground.run(), { state: 'over', text: '0 of 8 collected, 0 cleanups run' });
  await playground.apply();
  assert.deepEqual(await playground.rules(), []);
  assert.deepEqual(await playground.run(), { state: 'over', text: '8 of 8 collected, 8 cleanups run' });
});

export const SCENES: readonly Scene[] = [
  REPAIR,
  scene('a program in TypeScript is linted with its parser and run without its types', async (playground) => {
    await playground.open();
    await playground.choose('Example', '1');
    assert.match(await playground.program(), /interface Native/u);
    assert.deepEqual(await playground.rules(), ['no-target-in-cleanup']);
    assert.deepEqual(await playground.run(), { state: 'over', text: '0 of 8 collected, 0 cleanups run' });
    await playground.apply();
    assert.deepEqual(await playground.run(), { state: 'over', text: '8 of 8 collected, 8 cleanups run' });
  }),
  scene('the picture and the program light one another', async (playground, { page }) => {
    await playground.open();
    assert.equal(await page.readAll('.picture .hop', ({ length }) => length), 3);
    assert.equal(await page.read('.picture .on-path', ({ tagName }) => tagName), 'rect');
    await page.hover('.hop.to-cut');
    await page.waitFor('.cm-content .lit');
    assert.equal(await page.text('.cm-content .lit'), 'conn');
    await page.hover('.cm-content .lit');
    await page.waitFor('.hop.lit');
    await page.read('.hop', (hop: SVGGElement) => { hop.focus(); });
    await page.press('Enter');
    assert.ok(await page.read('.cm-content', (content) => content.contains(document.activeElement)));
    await playground.apply();
    assert.equal(await page.has('.picture'), false);
  }),
  scene('a program that imports the runtime runs with it', async (playground) => {
    await playground.open();
    await playground.write("import { addCleanup } from 'reclaim';\nexport function make(native) {\n  const file = {};\n  addCleanup(file, (fd) => native.close(fd), 1);\n  return file;\n}\n");
    assert.deepEqual(await playground.run(), { state: 'over', text: '8 of 8 collected, 8 cleanups run' });
  }),
  scene('a registry that nobody keeps: all are collected, and no cleanup runs', async (playground) => {
    await playground.open();
    await playground.choose('Example', '3');
    assert.deepEqual(await playground.rules(), ['no-collectable-registry']);
    assert.deepEqual(await playground.run(), { state: 'over', text: '8 of 8 collected, 0 cleanups run' });
  }),
  scene('a link carries the program, its language and its config', async (playground) => {
    await playground.open();
    await playground.choose('Language', 'ts');
    await playground.choose('Config', 'strict');
    const program = 'const text: string = "grüße";\nexport { text };\n';
    await playground.write(program);
    const hash = await playground.share();
    await playground.open(hash);
    assert.equal(await playground.program(), program);
    assert.equal(await playground.share(), hash);
  }),
  scene('half a link says so and leaves the page usable', async (playground, { page }) => {
    await playground.open('#bm9uZQ');
    assert.match(await page.text('.notice'), /does not carry/u);
    assert.deepEqual(await playground.rules(), ['no-target-in-cleanup']);
  }),
  scene('a program that does not end is ended, and the page goes on', async (playground) => {
    await playground.open();
    await playground.write('export function make(native) {\n  const file = {};\n  new FinalizationRegistry(() => {}).register(file, 1);\n  for (;;) native.turn();\n}\n');
    assert.deepEqual(await playground.run(), { state: 'failed', text: 'Stopped after 20 seconds.' });
    await playground.open();
    assert.deepEqual(await playground.rules(), ['no-target-in-cleanup']);
  }),
  scene('a program that cannot be read is reported where it stops, and cannot be run', async (playground, { page }) => {
    await playground.open();
    await playground.write('const registry = new FinalizationRegistry(;\n');
    assert.deepEqual(await playground.rules(), ['syntax']);
    assert.equal(await page.has('.run'), false);
  }),
  scene('a program that throws says what', async (playground) => {
    await playground.open();
    await playground.write('throw new Error("not today");\n');
    assert.deepEqual(await playground.run(), { state: 'failed', text: 'Error: not today' });
  }),
  scene('a program of another host is not run with something else in its place', async (playground, { page }) => {
    await playground.open();
    await playground.write("import { openSync } from 'node:fs';\nopenSync('/');\n");
    assert.match(await page.text('.refusal'), /node:fs/u);
    assert.equal(await page.has('.run'), false);
  }),
  scene('a program reaches no network', async (playground) => {
    let requests = 0;
    const server = createServer((_, response) => {
      requests++;
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('content-type', 'text/javascript');
      response.end('export {};');
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`; // it listens on a port
    try {
      await playground.open();
      await playground.write(`await Promise.allSettled([WorkerGlobalScope.prototype.fetch.call(globalThis, '${address}'), import('${address}')]);\nthrow new Error('tried');\n`);
      assert.deepEqual(await playground.run(), { state: 'failed', text: 'Error: tried' });
      assert.equal(requests, 0);
    } finally {
      server.close();
    }
  }, /Content.Security.Policy/u),
  scene('axe finds no barrier in either colour scheme', async (playground, { page }, site) => {
    for (const appearance of ['light', 'dark']) {
      await page.goto(site);
      await page.evaluate((value) => { localStorage.setItem('vitepress-theme-appearance', value); }, appearance);
      await playground.open();
      assert.equal(await page.evaluate(() => document.documentElement.classList.contains('dark')), appearance === 'dark');
      assert.deepEqual(await barriersOf(page), [], `playground, ${appearance}`);
      for (const path of ['', 'rules/no-target-in-cleanup', 'engines?find=no-weakref-key', 'guide/']) {
        await page.goto(`${site}${path}`);
        // What the theme names once it runs.
        await page.waitFor('.VPSwitchAppearance[title]:not([title=""])');
        assert.deepEqual(await barriersOf(page), [], `/${path}, ${appearance}`);
      }
    }
  }),
  scene('a door on the page of a rule leads to its program', async (playground, { page }, site) => {
    await page.goto(`${site}rules/no-target-in-cleanup`);
    const doors = await page.readAll('.door a', (links: HTMLAnchorElement[]) => links.map(({ href }) => href));
    assert.ok(doors.length > 15, `${String(doors.length)} doors`);
    await playground.open(new URL(doors[1] ?? '').hash);
    assert.match(await playground.program(), /class Socket/u);
    assert.deepEqual(await playground.rules(), ['no-target-in-cleanup']);
  }),
  scene('the table of the engines can be filtered, and a link carries the filter', async (_, { page }, site) => {
    await page.goto(`${site}rules/no-weakref-key`);
    const link = await page.read('a[href*="engines?find="]', (found: HTMLAnchorElement) => found.href);
    await page.goto(link);
    await page.waitUntil('the filter has done', () => page.evaluate(() => /^\d+ of \d+ cases$/u.test(document.querySelector('.engine-filter [role=status]')?.textContent ?? '')));
    const shown = (): Promise<string[]> => page.readAll('.vp-doc tbody tr:not([hidden]) a', (links: HTMLAnchorElement[]) => links.filter((one) => one.checkVisibility()).map(({ href }) => href));
    const ofRule = await shown();
    assert.ok(ofRule.length > 10 && ofRule.every((href) => href.includes('/no-weakref-key/')), ofRule[0]);
    await page.choose('.engine-filter select', 'freed');
    await page.waitUntil('the filter has done', () => page.evaluate(() => location.search.includes('outcome=freed')));
    const freed = await shown();
    assert.ok(freed.length > 0 && freed.length <= ofRule.length, `${String(freed.length)} of ${String(ofRule.length)}`);
    assert.match(await page.text('.engine-filter [role=status]'), new RegExp(`^${String(freed.length)} of `, 'u'));
    await page.type('.engine-filter input', ' no such words');
    await page.waitUntil('the filter has done', () => page.evaluate(() => document.querySelector('.engine-filter [role=status]')?.textContent.startsWith('0 of ') === true));
    assert.deepEqual(await shown(), []);
  }),
  scene('the search finds a page', async (_, { page }, site) => {
    await page.goto(`${site}faq`);
    await page.click('.VPNavBarSearch button');
    await page.waitFor('.search-input');
    await page.type('.search-input', 'externalBytes');
    await page.waitFor('.results .result');
    assert.match(await page.text('.results'), /externalBytes/u);
  }),
  {
    title: 'what was loaded once is there without a network: pages that nobody has read, and the playground with both parsers',
    play: async ({ page }) => {
      // Its own, to be shut down below the browser's hands.
      const own = await serveSite();
      try {
        await page.goto(own.address);
        await page.evaluate(async () => {
          await navigator.serviceWorker.ready;
          // It takes over once all is in its cache.
          if (!navigator.serviceWorker.controller) await new Promise((resolve) => { navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }); });
        });
        await page.goto('about:blank');
      } finally {
        own.close();
      }
      await page.goto(`${own.address}guide/caches`);
      assert.match(await page.text('h1'), /\S/u);
      await page.goto(`${own.address}rules/no-target-in-cleanup`);
      assert.match(await page.text('h1'), /no-target-in-cleanup/u);
      const playground = new PlaygroundPage(page, own.address);
      await playground.open();
      assert.deepEqual(await playground.run(), { state: 'over', text: '0 of 8 collected, 0 cleanups run' });
      await playground.choose('Example', '1');
      assert.deepEqual(await playground.rules(), ['no-target-in-cleanup']);
    },
    // Firefox says so of what it was loading ahead when the page was left.
    provokes: /A ServiceWorker intercepted the request/u,
  },
  scene('on a phone nothing is wider than the screen, and all of it works', async (playground, { page }) => {
    await page.resize(375, 740);
    try {
      await playground.open();
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      assert.deepEqual(await playground.run(), { state: 'over', text: '0 of 8 collected, 0 cleanups run' });
    } finally {
      await page.resize(1280, 900);
    }
  }),
];
