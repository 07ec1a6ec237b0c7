// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"the wrapper given as return is the target, and the callback names it"}
import { create } from 'gc-hook';

export function make(native) {
  const wrapper = { fd: 3 };
  create(wrapper.fd, (fd) => native.release(fd, wrapper), { return: wrapper, token: false });
  return new WeakRef(wrapper);
}
