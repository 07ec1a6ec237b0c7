/** The playground as a person uses it. */
import type { SitePage } from './site-page.ts';

export interface Outcome {
  readonly state: string;
  readonly text: string;
}

export class PlaygroundPage {
  readonly #page: SitePage;
  readonly #address: string;

  /** `site` is the address of the site, with a slash at its end. */
  constructor(page: SitePage, site: string) {
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
    await this.#page.waitFor('.problems[aria-busy=false]');
  }

  /** The rules that report, in order; `syntax` for a program that cannot be read. */
  async rules(): Promise<string[]> {
    return await this.#page.readAll('.problem > :is(.rule, strong)', (names) => names.map(({ textContent }) => textContent));
  }

  async messages(): Promise<string> {
    return await this.#page.text('.problems');
  }

  async program(): Promise<string> {
    return await this.#page.read('.cm-content', (content) => [...content.querySelectorAll('.cm-line')].map(({ textContent }) => textContent).join('\n'));
  }

  /** Types it over the program that is there. */
  async write(program: string): Promise<void> {
    await this.#page.click('.cm-content');
    await this.#page.press('Control+a');
    await this.#page.press('Delete');
    // Pasted: an editor that closes brackets would add some to what is typed.
    await this.#page.read('.cm-content', (content, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      // Firefox takes the text itself, and no transfer that a page has made.
      const paste: ClipboardEventInit & { readonly dataType: string; readonly data: string } = { clipboardData, dataType: 'text/plain', data: text, bubbles: true, cancelable: true };
      content.dispatchEvent(new ClipboardEvent('paste', paste));
    }, program);
    await this.linted();
  }

  async apply(): Promise<void> {
    await this.#page.click('.apply:not([disabled])');
    await this.#page.waitFor('.fine');
  }

  async share(): Promise<string> {
    await this.#page.click('.share');
    await this.#page.waitUntil('a hash', () => this.#page.evaluate(() => location.hash.length > 1));
    return await this.#page.evaluate(() => location.hash);
  }

  async choose(label: string, value: string): Promise<void> {
    const place = await this.#page.readAll('.bar label', (labels: HTMLLabelElement[]) => labels.map(({ firstElementChild }) => firstElementChild?.textContent ?? ''));
    await this.#page.choose(`.bar label:nth-of-type(${String(place.indexOf(label) + 1)}) select`, value);
    await this.linted();
  }

  async run(): Promise<Outcome> {
    await this.#page.click('.run:not([disabled])');
    await this.#page.waitFor('.outcome:is([data-state=over], [data-state=failed])');
    return await this.#page.read('.outcome', (pane) => ({ state: pane.getAttribute('data-state') ?? '', text: pane.querySelector('strong')?.textContent ?? '' }));
  }
}
