// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"with the return option the wrapper is the target, and a number is what is held"}
import { create } from 'gc-hook';

export function make(native) {
  const wrapper = { describe: () => 'wrapper' };
  const same = create(3, native.release, { return: wrapper, token: false });
  return new WeakRef(same);
}
