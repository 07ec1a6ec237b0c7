/** The playground as a person uses it. */
import type { Page } from 'puppeteer-core';

export interface Outcome {
  readonly state: string;
  readonly text: string;
}

export class PlaygroundPage {
  readonly #page: Page;
  readonly #address: string;

  /** `site` is the address of the site, with a slash at its end. */
  constructor(page: Page, site: string) {
    this.#page = page;
    this.#address = `${site}playground`;
  }

  /** Waits for what the linter says. */
  async open(hash = ''): Promise<void> {
    // Another hash of the same page is no new page.
    await this.#page.goto('about:blank');
    await this.#page.goto(`${this.#address}${hash}`);
    await this.linted();
  }

  async linted(): Promise<void> {
    await this.#page.waitForSelector('.problems[aria-busy=false]');
  }

  /** The rules that report, in order; `syntax` for a program that cannot be read. */
  async rules(): Promise<string[]> {
    return await this.#page.$$eval('.problem > :is(.rule, strong)', (names) => names.map(({ textContent }) => textContent));
  }

  async messages(): Promise<string> {
    return await this.#page.$eval('.problems', (pane) => pane.textContent);
  }

  async program(): Promise<string> {
    return await this.#page.$eval('.cm-content', (content) => [...content.querySelectorAll('.cm-line')].map(({ textContent }) => textContent).join('\n'));
  }

  /** Types it over the program that is there. */
  async write(program: string): Promise<void> {
    await this.#page.click('.cm-content');
    await this.#page.keyboard.down('Control');
    await this.#page.keyboard.press('a');
    await this.#page.keyboard.up('Control');
    await this.#page.keyboard.press('Delete');
    // Pasted: an editor that closes brackets would add some to what is typed.
    await this.#page.$eval('.cm-content', (content, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      // Firefox takes the text itself, and no transfer that a page has made.
      const paste: ClipboardEventInit & { readonly dataType: string; readonly data: string } = { clipboardData, dataType: 'text/plain', data: text, bubbles: true, cancelable: true };
      content.dispatchEvent(new ClipboardEvent('paste', paste));
    }, program);
    await this.linted();
  }

  async apply(): Promise<void> {
    const button = await this.#page.waitForSelector('.apply:not([disabled])');
    // Where the page was scrolled to, it may lie below the bar at the top.
    await button?.evaluate((element) => { element.scrollIntoView({ block: 'center' }); });
    await button?.click();
    await this.#page.waitForSelector('.fine');
  }

  async share(): Promise<string> {
    await this.#page.click('.share');
    await this.#page.waitForFunction(() => location.hash.length > 1);
    return await this.#page.evaluate(() => location.hash);
  }

  async choose(label: string, value: string): Promise<void> {
    const select = await this.#page.waitForSelector(`xpath/.//label[span[text()="${label}"]]/select`);
    await select?.select(value);
    await this.linted();
  }

  async run(): Promise<Outcome> {
    await this.#page.waitForSelector('.run:not([disabled])');
    await this.#page.click('.run');
    await this.#page.waitForSelector('.outcome:is([data-state=over], [data-state=failed])');
    return await this.#page.$eval('.outcome', (pane) => ({ state: pane.getAttribute('data-state') ?? '', text: pane.querySelector('strong')?.textContent ?? '' }));
  }
}
