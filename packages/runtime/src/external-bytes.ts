/**
 * Tells the collector how heavy an object is. A small wrapper over a large foreign resource looks cheap to it, so it comes too late. The
 * ballast is a buffer of that size which nobody touches: it takes address space but no memory, and the collector counts it.
 *
 * The registration holds it, so it is there exactly as long as the cleanup is pending. Which buffer makes the collector come differs from host
 * to host, as does what it costs: `docs/runtime/cost.md` has the measurements (`pnpm bench:pressure`).
 */
import type { Owner } from './generation.ts';
import { isSupported } from './host.ts';
import { cleanupState } from './state.ts';

/** The most that one registration claims: the allocators of 32-bit engines have their end near it. */
const LARGEST = 2 ** 30;
/** The most that all claim together. Beyond it a target counts for nothing: a program that really owns this much is told of little. */
const TOTAL = 2 ** 36;
const WASM_PAGE = 2 ** 16;

/** What is asked for at run time: not every host or version has it. */
interface Buffers {
  readonly Bun?: unknown;
  readonly process?: unknown;
  readonly ArrayBuffer: new (bytes: number, options?: { readonly maxByteLength: number }) => Ballast;
  readonly WebAssembly: { readonly Memory: new (options: { readonly initial: number }) => Ballast };
}

interface Ballast {
  transfer?(bytes: number): unknown;
}

/** An owner that lets go of the ballast in time. Failing to allocate is no failure. */
export function addBallast(externalBytes: number, owner: Owner): Owner {
  const state = cleanupState();
  const bytes = Math.ceil(Math.min(externalBytes, LARGEST, TOTAL - state.ballast));
  if (!isSupported() || bytes <= 0) return owner;
  const ballast = allocate(bytes);
  if (!ballast) return owner;
  state.ballast += bytes;
  return {
    settle() {
      // Gives it back now, where the host can, and not in the next collection.
      ballast.transfer?.(0);
      state.ballast -= bytes;
      owner.settle();
    },
  };
}

function allocate(bytes: number): Ballast | undefined {
  const { Bun, process, ArrayBuffer, WebAssembly } = globalThis as unknown as Buffers; // the names are standard, or asked for
  try {
    if (Bun) return new WebAssembly.Memory({ initial: Math.ceil(bytes / WASM_PAGE) });
    // Node and Deno write zeros into a plain one. Chromium and Firefox do not, and Chromium does not count one that can be resized.
    return process ? new ArrayBuffer(bytes, { maxByteLength: bytes }) : new ArrayBuffer(bytes);
  } catch {
    // No room in the address space: the target counts for nothing, as it would without the option.
    return undefined;
  }
}
