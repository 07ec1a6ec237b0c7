/** A browser that looks at the site: which browsers there are is known to `@reclaim/engines`, and they are driven by their own protocols. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName, LocatedHost } from '@reclaim/engines';
import { launch, type KeyInput, type Page } from 'puppeteer-core';
import { SitePage } from './site-page.ts';

export interface Visitor {
  readonly page: SitePage;
  /** What the pages have complained about so far. */
  readonly complaints: readonly string[];
  readonly leave: () => Promise<void>;
}

/** A visitor whose browser can be asked for more than any person asks: pictures, slowness. */
interface DrivenVisitor extends Omit<Visitor, 'page'> {
  readonly page: Page;
}

export class PuppeteerPage extends SitePage {
  readonly #page: Page;

  constructor(page: Page) {
    super();
    this.#page = page;
  }

  async goto(address: string): Promise<void> {
    await this.#page.goto(address);
  }

  async script(expression: string): Promise<unknown> {
    return await this.#page.evaluate(expression);
  }

  async press(key: string): Promise<void> {
    const [last, ...held] = key.split('+').reverse() as KeyInput[]; // keys have the same names there
    for (const one of held) await this.#page.keyboard.down(one);
    if (last) await this.#page.keyboard.press(last);
    for (const one of held) await this.#page.keyboard.up(one);
  }

  async type(selector: string, text: string): Promise<void> {
    await this.#page.type(selector, text);
  }

  async resize(width: number, height: number): Promise<void> {
    await this.#page.setViewport({ width, height });
  }

  protected async clickInSight(selector: string): Promise<void> {
    await this.#page.click(selector);
  }

  protected async pointAt(selector: string): Promise<void> {
    await this.#page.hover(selector);
  }
}

/** What a browser asks for by itself where a page that is not built yet names no icon. */
const NOISE = '/favicon.ico';

export async function visit(host: LocatedHost): Promise<Visitor> {
  const { page, ...visitor } = await drive(host);
  return { ...visitor, page: new PuppeteerPage(page) };
}

export async function drive(host: LocatedHost): Promise<DrivenVisitor> {
  const profile = mkdtempSync(join(tmpdir(), 'reclaim-site-'));
  const name = host.name as BrowserName; // only a browser has pages
  const browser = await launch({
    browser: name === 'firefox' ? 'firefox' : 'chrome',
    executablePath: host.command,
    userDataDir: profile,
    headless: true,
    // Its sandbox does not start for root or in most containers; the only pages it loads are ours.
    args: name === 'chromium' ? ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'] : [],
    env: { ...process.env, HOME: profile },
    protocolTimeout: 300_000,
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  page.setDefaultTimeout(120_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    const complaint = `${message.text()} ${message.location().url ?? ''}`.trim();
    if (message.type() === 'error' && !complaint.endsWith(NOISE)) complaints.push(complaint);
  });
  page.on('pageerror', (error) => { complaints.push(String(error)); });
  return {
    page,
    complaints,
    leave: async () => {
      await browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
