/** Stands for a native library: it gives out handles, and each must be given back exactly once. */
export class Driver {
  #open = new Set();
  #next = 1;

  /** Handles that were not given back. */
  get openHandles() {
    return this.#open.size;
  }

  open() {
    const handle = this.#next++;
    this.#open.add(handle);
    return handle;
  }

  /** A function of its own: a cleanup that has it has no connection. */
  close = (handle) => {
    if (!this.#open.delete(handle)) throw new Error(`handle ${handle} was given back twice`);
  };
}
