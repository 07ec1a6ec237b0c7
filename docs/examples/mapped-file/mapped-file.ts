/**
 * A file in memory that is unmapped when nobody uses its bytes any more, or when it is closed. Written for Linux, and proven there: the
 * numbers below are that system's.
 */
import { closeSync, fstatSync, openSync } from 'node:fs';
import koffi from 'koffi';
import { addCleanup, type Cleanup } from 'reclaim';

/** What the process itself has loaded, the C library among it. */
const libc = koffi.load(null);
const mmap = libc.func('void *mmap(void *address, size_t length, int protection, int flags, int fd, int64_t offset)');
const munmap = libc.func('int munmap(void *address, size_t length)');

const PROT_READ = 1;
const MAP_PRIVATE = 2;
const MAP_FAILED = 2n ** 64n - 1n;

interface Mapping {
  readonly address: bigint;
  readonly length: number;
}

export class MappedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly #cleanup: Cleanup;

  constructor(path: string) {
    const mapping = map(path);
    const buffer = koffi.view(mapping.address, mapping.length);
    this.bytes = new Uint8Array(buffer);
    // The buffer and not `this`: whoever keeps only `bytes`, or a part of them, still reads from the mapping.
    this.#cleanup = addCleanup(buffer, unmap, mapping);
  }

  /** Unmaps it now. First all views of the bytes become empty: to read from what is no longer mapped ends the process. */
  close(): void {
    if (this.closed) return;
    this.bytes.buffer.transfer(0);
    this.#cleanup.run();
  }

  get closed(): boolean {
    return !this.#cleanup.pending;
  }

  [Symbol.dispose](): void {
    this.close();
  }
}

function map(path: string): Mapping {
  const fd = openSync(path, 'r');
  try {
    const length = fstatSync(fd).size;
    const address = mmap(null, length, PROT_READ, MAP_PRIVATE, fd, 0) as bigint; // what koffi makes of a `void *`
    if (address === MAP_FAILED) throw new Error(`mmap of ${path} failed: errno ${koffi.errno()}`);
    return { address, length };
  } finally {
    closeSync(fd); // a mapping does not need it
  }
}

function unmap({ address, length }: Mapping): void {
  if (munmap(address, length) !== 0) throw new Error(`munmap failed: errno ${koffi.errno()}`);
}
