import { checkHost } from './host.ts';
import { checkWeak } from './misuse.ts';
import { state } from './state.ts';

/** A reference that does not keep its object. Two pointers to one object are the same pointer. */
export interface WeakPointer<T extends WeakKey> {
  /**
   * The object, or undefined once it has been collected. Never undefined while something keeps the object; may stay defined for ever; and
   * what this returns stays alive at least to the end of the current job.
   */
  deref(): T | undefined;
}

/**
 * The one weak pointer to `target`: `weak(a) === weak(b)` exactly if `a === b`, also after the object is gone. So pointers can be keys of a
 * `Map`, members of a `Set` and compared, which `new WeakRef` cannot: every one of those is a new identity.
 *
 * Do not test `deref()` and then call it again: keep what the first call gave. An object may go as soon as nothing uses it any more.
 *
 * All copies of the package in a program give the same pointer. `weak(null)` and `weak(undefined)` are one empty pointer. A pointer to a
 * pointer is like one to any other object.
 *
 * The semantics are those of Go's `weak.Make`, without interior pointers.
 *
 * @throws {TypeError} when `target` is neither weakly holdable nor null nor undefined, and on a host without `WeakRef`.
 */
export function weak<T extends WeakKey>(target: T | null | undefined): WeakPointer<T> {
  const made = target === null || target === undefined ? state.empty : state.pointers.get(target);
  if (made) return made as WeakPointer<T>; // it was made for this very target
  checkWeak('weak: the target', target);
  checkHost('weak');
  // A WeakRef is all that is needed; that there is only one of them per object is what makes it a pointer.
  const pointer = new WeakRef(target);
  state.pointers.set(target, pointer);
  return pointer;
}
