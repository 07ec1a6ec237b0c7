/** A resource to be used with `using`, and the collector as the net below it: what is forgotten is closed late, and loudly. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { addCleanup, type Cleanup } from 'reclaim';

export class LogFile {
  readonly fd: number;
  readonly #cleanup: Cleanup;

  constructor(path: string) {
    this.fd = openSync(path, 'a');
    // The text of the stack and not the error: an error may keep the object in whose constructor it was made.
    const openedAt = new Error('opened').stack ?? '';
    this.#cleanup = addCleanup(this, closeForgotten, { fd: this.fd, path, openedAt });
  }

  write(line: string): void {
    if (!this.#cleanup.pending) throw new Error('the log is closed');
    writeSync(this.fd, `${line}\n`);
  }

  [Symbol.dispose](): void {
    // Not `run()`: nothing was forgotten. Who gets true from `stop()` has taken over, and nobody else will close it.
    if (this.#cleanup.stop()) closeSync(this.fd);
  }
}

interface Forgotten {
  readonly fd: number;
  readonly path: string;
  readonly openedAt: string;
}

function closeForgotten({ fd, path, openedAt }: Forgotten): void {
  closeSync(fd);
  process.emitWarning(`${path} was never closed`, { type: 'ForgottenResource', detail: openedAt });
}
