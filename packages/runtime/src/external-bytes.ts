/**
 * Tells the collector how heavy an object is. A small wrapper over a large foreign resource looks cheap to it, so it comes too late. The
 * ballast is a buffer of that size which nobody touches: it takes address space but no memory, and the collector counts it.
 *
 * It is there as long as the cleanup is pending, or in some hosts as long as the target lives. Which buffer makes the collector come differs from
 * host to host, as do what it costs and who should hold it: `docs/runtime/cost.md` has the measurements (`pnpm bench pressure`).
 */
import { type CleanupOption, makeOption } from './cleanup-option.ts';
import { isSupported } from './host.ts';
import { check } from './misuse.ts';
import { state } from './state.ts';

/** The most that one registration claims: the allocators of 32-bit engines have their end near it. */
const LARGEST = 2 ** 30;
/** The most that all claim together. Beyond it a target counts for nothing: a program that really owns this much is told of little. */
const TOTAL = 2 ** 36;
const WASM_PAGE = 2 ** 16;

/** What is asked for at run time: not every host or version has it. */
interface Buffers {
  readonly Bun?: unknown;
  readonly Deno?: unknown;
  readonly process?: unknown;
  readonly ArrayBuffer: new (bytes: number, options?: { readonly maxByteLength: number }) => Ballast;
  readonly WebAssembly: { readonly Memory: new (options: { readonly initial: number }) => Ballast };
}

// The names are standard, or asked for.
const host = globalThis as unknown as Buffers;

interface Ballast {
  transfer?(bytes: number): unknown;
}

/**
 * An option of `addCleanup`: how much memory outside of the heap the target stands for, so that the collector comes in time.
 *
 * It takes address space, but no memory. Up to 1 GiB a registration and 64 GiB in all are counted; what is beyond, and what the host has no room
 * for, counts for nothing and is no error. When the collector comes is still its own affair.
 *
 * @param bytes How many. Of a resource whose size is not known, an estimate is better than nothing.
 * @throws {TypeError} when `bytes` is not a finite number of 0 or more.
 */
export function externalBytes(bytes: number): CleanupOption {
  check(Number.isFinite(bytes) && bytes >= 0, 'externalBytes: the size', 'a number of bytes', bytes);
  return makeOption((_, target) => {
    const claim = Math.ceil(Math.min(bytes, LARGEST, TOTAL - state.claimed));
    const ballast = isSupported() && claim > 0 ? allocate(claim) : undefined;
    if (!ballast) return undefined;
    state.claimed += claim;
    return giveBack(holderFor(target, ballast), claim);
  });
}

/** In a function of its own: a closure of the one above would keep the target and the ballast. */
function giveBack(holder: Holder, claim: number): () => void {
  return () => {
    // Now, where the host can, and not in the next collection.
    holder.deref()?.transfer?.(0);
    state.claimed -= claim;
  };
}

/** Who has the ballast, and still has it when it must be given back. */
interface Holder {
  readonly ballast?: Ballast;
  deref(): Ballast | undefined;
}

/**
 * Collectors set their next limit by what is there at the end of a collection. Held by the registration, the ballast of a target that has just died
 * counts: its cleanup has not run. In Firefox and Deno the limit then grows from collection to collection, so there the target has it. Node has a
 * fixed step instead, and it is better to give back in the cleanup there, for the collector itself does so later than that.
 */
function holderFor(target: WeakKey, ballast: Ballast): Holder {
  const { Deno, process } = host;
  return process && !Deno
    // A field and not a variable: a closure here that names the ballast would keep it for the other.
    ? { ballast, deref() { return this.ballast; } }
    // A table for one: nothing is left in it to be tidied up, for it goes with the registration.
    : Object.assign(new WeakRef(ballast), { ofTarget: new WeakMap([[target, ballast]]) });
}

function allocate(bytes: number): Ballast | undefined {
  const { Bun, process, ArrayBuffer, WebAssembly } = host;
  try {
    if (Bun) return new WebAssembly.Memory({ initial: Math.ceil(bytes / WASM_PAGE) });
    // Node and Deno write zeros into a plain one. Chromium and Firefox do not, and Chromium does not count one that can be resized.
    return process ? new ArrayBuffer(bytes, { maxByteLength: bytes }) : new ArrayBuffer(bytes);
  } catch {
    // No room in the address space: the target counts for nothing, as it would without the option.
    return undefined;
  }
}
