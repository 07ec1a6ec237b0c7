/**
 * Tells the collector how heavy an object is. A small wrapper over a large foreign resource looks cheap to it, so it comes too late. The
 * ballast is a buffer of that size which nobody touches: it takes address space but no memory, and the collector counts it.
 *
 * The ballast hangs on its target by a WeakMap, an ephemeron, so that it lives and dies with it, and goes sooner when the cleanup has run.
 */
import type { Owner } from './generation.ts';
import { supported } from './host.ts';
import { shared } from './shared.ts';

const GIB = 2 ** 30;
/** The most that one registration claims: the allocators of 32-bit engines and of Buffer have their end near it. */
const LARGEST = GIB;
/** The most that all claim together. Beyond it a target counts for nothing: a program that really owns this much is told of little. */
const TOTAL = 64 * GIB;

interface Buffers {
  Buffer?: { allocUnsafeSlow?(bytes: number): object };
}

interface Ballasts {
  readonly of: WeakMap<WeakKey, Set<object>>;
  total: number;
}

function ballasts(): Ballasts {
  return shared('ballasts', () => ({ of: new WeakMap<WeakKey, Set<object>>(), total: 0 }));
}

/** What an owner has to do about the ballast of its registration. Failing to allocate is no failure. */
export function addBallast(target: WeakKey, externalBytes: number): (owner: Owner) => Owner {
  const state = ballasts();
  const bytes = Math.ceil(Math.min(externalBytes, LARGEST, TOTAL - state.total));
  const ballast = supported && bytes > 0 ? allocate(bytes) : undefined;
  if (!ballast) return (owner) => owner;
  state.total += bytes;
  let list = state.of.get(target);
  if (!list) state.of.set(target, (list = new Set()));
  return release(list.add(ballast), ballast, bytes);
}

/** In a function of its own: what it returns is held by the registration, so `target` must not be in scope here. */
function release(list: Set<object>, ballast: object, bytes: number): (owner: Owner) => Owner {
  // The owner must not keep the ballast either, or a pending registration whose target has died would.
  const ref = new WeakRef(ballast);
  const listRef = new WeakRef(list);
  return (owner) => ({
    settle() {
      const held = ref.deref();
      if (held) listRef.deref()?.delete(held);
      ballasts().total -= bytes;
      owner.settle();
    },
  });
}

function allocate(bytes: number): object | undefined {
  const { Buffer } = globalThis as Buffers;
  try {
    return Buffer?.allocUnsafeSlow?.(bytes) ?? new ArrayBuffer(bytes);
  } catch {
    // No room in the address space: the target counts for nothing, as it would without the option.
    return undefined;
  }
}
