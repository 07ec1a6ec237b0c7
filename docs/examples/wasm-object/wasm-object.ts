/** An object that lives in the memory of a WebAssembly module, where the collector does not reach. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addCleanup, type Cleanup, externalBytes, keepAlive } from 'reclaim';
import wabt from 'wabt';

interface Points {
  readonly live: WebAssembly.Global<'i32'>;
  readonly create: (x: number, y: number) => number;
  readonly free: (pointer: number) => void;
  readonly distance: (pointer: number, other: number) => number;
}

const compiler = await wabt();
const source = readFileSync(join(import.meta.dirname, 'points.wat'), 'utf8');
const { instance } = await WebAssembly.instantiate(new Uint8Array(compiler.parseWat('points.wat', source).toBinary({}).buffer));
const points = instance.exports as unknown as Points; // the exports of points.wat

/** What a point takes in the module, in bytes. */
const SIZE = 24;

export class Point {
  readonly #pointer: number;
  readonly #cleanup: Cleanup;

  constructor(x: number, y: number) {
    this.#pointer = points.create(x, y);
    // The pointer and not `this`: `() => this.close()` would keep the point, and never run.
    this.#cleanup = addCleanup(this, points.free, this.#pointer, externalBytes(SIZE));
  }

  distanceTo(other: Point): number {
    if (!this.#cleanup.pending || !other.#cleanup.pending) throw new Error('this point is closed');
    const distance = points.distance(this.#pointer, other.#pointer);
    // The call has only the numbers. Without these two lines an engine may free the memory while it is being read.
    keepAlive(this);
    keepAlive(other);
    return distance;
  }

  close(): void {
    this.#cleanup.run(); // once, and then never again: what is freed twice may belong to another point by then
  }

  [Symbol.dispose](): void {
    this.close();
  }
}

/** How many points the module has. */
export function livePoints(): number {
  return points.live.value;
}
