/**
 * Tells the collector how heavy an object is. A small wrapper over a large foreign resource looks cheap to it, so it comes too late. The
 * ballast is a buffer of that size which nobody touches: it takes address space but no memory, and the collector counts it.
 *
 * The ballast hangs on its target by a WeakMap, an ephemeron, so that it lives and dies with it, and goes sooner when the cleanup has run.
 */
import type { Owner } from './generation.ts';
import { isSupported } from './host.ts';
import { shared } from './shared.ts';

const GIB = 2 ** 30;
/** The most that one registration claims: the allocators of 32-bit engines and of Buffer have their end near it. */
const LARGEST = GIB;
/** The most that all claim together. Beyond it a target counts for nothing: a program that really owns this much is told of little. */
const TOTAL = 64 * GIB;

interface Buffers {
  Buffer?: { allocUnsafeSlow?(bytes: number): object };
}

/** By registration: the key is the owner, which holds the ballast only through this. */
type Ballasts = Map<Owner, object>;

interface State {
  readonly of: WeakMap<WeakKey, Ballasts>;
  total: number;
}

function state(): State {
  return shared('ballasts', () => ({ of: new WeakMap<WeakKey, Ballasts>(), total: 0 }));
}

/** An owner that lets go of the ballast in time. Failing to allocate is no failure. */
export function addBallast(target: WeakKey, externalBytes: number, owner: Owner): Owner {
  const { of, total } = state();
  const bytes = Math.ceil(Math.min(externalBytes, LARGEST, TOTAL - total));
  const ballast = isSupported() && bytes > 0 && allocate(bytes);
  if (!ballast) return owner;
  let ballasts = of.get(target);
  if (!ballasts) of.set(target, (ballasts = new Map<Owner, object>()));
  const outer = withBallast(new WeakRef(ballasts), bytes, owner);
  ballasts.set(outer, ballast);
  return outer;
}

/** In a function of its own: what it returns is held by the registration, so neither the target nor the ballast may be in scope here. */
function withBallast(ballasts: WeakRef<Ballasts>, bytes: number, owner: Owner): Owner {
  state().total += bytes;
  const outer: Owner = {
    settle() {
      ballasts.deref()?.delete(outer);
      state().total -= bytes;
      owner.settle();
    },
  };
  return outer;
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
