// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the held object is also the one to return, so the target is held"}
import { create } from 'gc-hook';

export function make(native) {
  const wrapper = { fd: 3 };
  create(wrapper, () => native.release(), { return: wrapper, token: false });
  return new WeakRef(wrapper);
}
