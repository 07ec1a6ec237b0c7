/** A browser that looks at the site: which browsers there are is known to `@reclaim/engines`, and they are driven by their own protocols. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName, LocatedHost } from '@reclaim/engines';
import { launch, type Page } from 'puppeteer-core';

export interface Visitor {
  readonly page: Page;
  /** What the pages have complained about so far. */
  readonly complaints: readonly string[];
  readonly leave: () => Promise<void>;
}

/** What a browser asks for by itself where a page that is not built yet names no icon. */
const NOISE = '/favicon.ico';

export async function visit(host: LocatedHost): Promise<Visitor> {
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
