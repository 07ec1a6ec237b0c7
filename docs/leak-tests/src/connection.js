import { addCleanup } from 'reclaim';

export class Connection {
  #handle;
  #cleanup;

  constructor(driver) {
    this.#handle = driver.open();
    // The function and the handle: neither leads back to this object.
    this.#cleanup = addCleanup(this, driver.close, this.#handle);
  }

  /** At most once, whoever comes first: this or the collector. */
  close() {
    return this.#cleanup.run();
  }
}
