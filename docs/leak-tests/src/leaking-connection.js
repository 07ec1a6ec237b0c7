import { addCleanup } from 'reclaim';

/** The same with the mistake: the arrow has `this`, so the cleanup keeps what it waits for. */
export class Connection {
  #driver;
  #handle;
  #cleanup;

  constructor(driver) {
    this.#driver = driver;
    this.#handle = driver.open();
    // eslint-disable-next-line reclaim/no-target-in-cleanup -- the tests must see it without the linter
    this.#cleanup = addCleanup(this, () => this.#driver.close(this.#handle));
  }

  close() {
    return this.#cleanup.run();
  }
}
