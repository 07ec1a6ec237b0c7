/** WebKitGTK, by the driver that comes with it, which speaks WebDriver. What its console says is not told by that. */
import { spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Builder, By, Capabilities, Key, type WebDriver } from 'selenium-webdriver';
import { SitePage } from './site-page.ts';
import type { Visitor } from './visitor.ts';

const DRIVER = 'WebKitWebDriver';
/** All of the site is fetched in one of them. */
const SCRIPT_MS = 300_000;

class WebDriverPage extends SitePage {
  readonly #driver: WebDriver;

  constructor(driver: WebDriver) {
    super();
    this.#driver = driver;
  }

  async goto(address: string): Promise<void> {
    await this.#driver.get(address);
  }

  async script(expression: string): Promise<unknown> {
    const told: unknown = await this.#driver.executeAsyncScript(`
      const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => (${expression})).then((value) => { done({ value }); }, (error) => { done({ error: String(error) }); });`);
    const { value, error } = told as { readonly value?: unknown; readonly error?: string }; // one of the two lines above
    if (error !== undefined) throw new Error(error);
    return value;
  }

  async press(key: string): Promise<void> {
    const names: Readonly<Record<string, string>> = { Control: Key.CONTROL, Enter: Key.ENTER, Delete: Key.DELETE };
    const [last = '', ...held] = key.split('+').reverse().map((name) => names[name] ?? name);
    const actions = this.#driver.actions();
    for (const one of held) actions.keyDown(one);
    actions.sendKeys(last);
    for (const one of held) actions.keyUp(one);
    await actions.perform();
  }

  async type(selector: string, text: string): Promise<void> {
    await this.#driver.findElement(By.css(selector)).sendKeys(text);
  }

  async resize(width: number, height: number): Promise<void> {
    const window = this.#driver.manage().window();
    await window.setRect({ width, height });
    // The window has a frame and bars around the page.
    const seen = await this.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    await window.setRect({ width: 2 * width - seen.width, height: 2 * height - seen.height });
  }

  protected async clickInSight(selector: string): Promise<void> {
    await this.#driver.findElement(By.css(selector)).click();
  }

  protected async pointAt(selector: string): Promise<void> {
    // By its place: what is in a picture is no element to the driver that could be pointed at.
    const { x, y } = await this.read(selector, (found) => {
      const { left, top, width, height } = found.getBoundingClientRect();
      return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
    });
    // Of two moves after the page was scrolled, its driver tells the page the second.
    await this.#driver.actions().move({ x: x - 1, y }).move({ x, y }).perform();
  }
}

/** Throws where it is not installed, or has no screen to be on, and says how to come by that. */
export async function visitWebKit(): Promise<Visitor> {
  const driver = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, DRIVER)).find((file) => existsSync(file));
  const [browser] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');
  if (driver === undefined || browser === undefined) throw new Error(`WebKitGTK is not installed (${driver === undefined ? `no ${DRIVER} on the PATH` : 'no MiniBrowser'}). On Debian, as root: apt-get install webkit2gtk-driver xvfb`);
  if (process.env['DISPLAY'] === undefined && process.env['WAYLAND_DISPLAY'] === undefined) throw new Error('WebKitGTK shows a window: start this with `xvfb-run -a` where there is no screen');
  const port = await freePort();
  const running = spawn(driver, [`--port=${String(port)}`], {
    stdio: 'ignore',
    // Its sandbox does not start for root or in most containers; the only pages it loads are ours.
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  });
  await listening(port);
  const session = await new Builder()
    .usingServer(`http://127.0.0.1:${String(port)}`)
    .withCapabilities(new Capabilities().set('browserName', 'MiniBrowser').set('webkitgtk:browserOptions', { binary: browser, args: ['--automation'] }))
    .build();
  await session.manage().setTimeouts({ script: SCRIPT_MS });
  const page = new WebDriverPage(session);
  await page.resize(1280, 900);
  return {
    page,
    complaints: [],
    leave: async () => {
      await session.quit();
      running.kill();
      await once(running, 'exit');
    },
  };
}

/** Until the driver answers. */
async function listening(port: number): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const answer = await fetch(`http://127.0.0.1:${String(port)}/status`).catch(() => null);
    if (answer?.ok === true) return;
    await delay(100);
  }
  throw new Error(`${DRIVER} does not answer`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on a port
  server.close();
  await once(server, 'close');
  return port;
}
