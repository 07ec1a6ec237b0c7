/** What a visitor does with a page, whichever browser shows it and whichever protocol drives that. */
import { setTimeout as delay } from 'node:timers/promises';

const PATIENCE_MS = 120_000;
const GLANCE_MS = 50;

export abstract class SitePage {
  /** Waits until it is loaded. */
  abstract goto(address: string): Promise<void>;
  /** The value of an expression in the page, or what its promise settles with; it goes through JSON. */
  abstract script(expression: string): Promise<unknown>;
  /** One key, or a key with another held: `Enter`, `Control+a`. */
  abstract press(key: string): Promise<void>;
  abstract type(selector: string, text: string): Promise<void>;
  /** How much of the page is seen, in pixels. */
  abstract resize(width: number, height: number): Promise<void>;
  protected abstract clickInSight(selector: string): Promise<void>;
  protected abstract pointAt(selector: string): Promise<void>;

  async evaluate<Given extends readonly unknown[], Result>(run: (...given: Given) => Result, ...given: Given): Promise<Awaited<Result>> {
    return await this.script(`(${run.toString()})(...${JSON.stringify(given)})`) as Awaited<Result>; // what the function gives, if it is data
  }

  /** Of the first element; throws where there is none. */
  // Which element a selector finds, only the caller knows.
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
  async read<Found extends Element, Result, Given extends readonly unknown[] = []>(selector: string, run: (found: Found, ...given: Given) => Result, ...given: Given): Promise<Awaited<Result>> {
    const found = `document.querySelector(${JSON.stringify(selector)})`;
    return await this.script(`((found, ...given) => { if (!found) throw new Error(${JSON.stringify(`no ${selector} on the page`)}); return (${run.toString()})(found, ...given); })(${found}, ...${JSON.stringify(given)})`) as Awaited<Result>; // as above
  }

  // Which element a selector finds, only the caller knows.
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
  async readAll<Found extends Element, Result>(selector: string, run: (found: Found[]) => Result): Promise<Awaited<Result>> {
    return await this.script(`(${run.toString()})([...document.querySelectorAll(${JSON.stringify(selector)})])`) as Awaited<Result>; // as above
  }

  async has(selector: string): Promise<boolean> {
    return await this.readAll(selector, ({ length }) => length > 0);
  }

  async text(selector: string): Promise<string> {
    return await this.read(selector, ({ textContent }) => textContent);
  }

  async waitUntil(what: string, isSo: () => Promise<boolean>): Promise<void> {
    const end = performance.now() + PATIENCE_MS;
    while (!await isSo()) {
      if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
      await delay(GLANCE_MS);
    }
  }

  async waitFor(selector: string): Promise<void> {
    await this.waitUntil(selector, () => this.has(selector));
  }

  async click(selector: string): Promise<void> {
    await this.waitFor(selector);
    // Where the page was scrolled to, it may lie below the bar at the top.
    await this.read(selector, (found) => { found.scrollIntoView({ block: 'center' }); });
    await this.clickInSight(selector);
  }

  async hover(selector: string): Promise<void> {
    // No further than needed: what scrolls away below the pointer is left by it.
    await this.read(selector, (found) => { found.scrollIntoView({ block: 'nearest' }); });
    await this.pointAt(selector);
  }

  /** Of a `<select>`. */
  async choose(selector: string, value: string): Promise<void> {
    await this.read(selector, (select: HTMLSelectElement, chosen) => {
      select.value = chosen;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, value);
  }
}
