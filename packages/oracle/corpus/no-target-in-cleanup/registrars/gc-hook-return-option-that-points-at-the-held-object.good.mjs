// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the wrapper points at the held state, and the state does not point back"}
import { create } from 'gc-hook';

export function make(native) {
  const state = { native, reads: 0 };
  const wrapper = { state, read() { return ++this.state.reads; } };
  create(state, (held) => held.native.release(held.reads), { return: wrapper });
  return new WeakRef(wrapper);
}
