/** A file that is gone when nobody uses it any more, and at the latest when the program ends. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addCleanup, atExit, type Cleanup } from 'reclaim';

export class TempFile {
  /** Use it while the `TempFile` is alive: whoever keeps only the path loses the file. */
  readonly path: string;
  readonly #cleanup: Cleanup;

  constructor(content = '') {
    const folder = mkdtempSync(join(tmpdir(), 'temp-file-')); // a name that nobody else has
    this.path = join(folder, 'file');
    writeFileSync(this.path, content);
    this.#cleanup = addCleanup(this, remove, folder, atExit);
  }

  close(): void {
    this.#cleanup.run();
  }

  [Symbol.dispose](): void {
    this.close();
  }
}

/** Synchronous: what a cleanup at exit leaves for later is never done. */
function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
