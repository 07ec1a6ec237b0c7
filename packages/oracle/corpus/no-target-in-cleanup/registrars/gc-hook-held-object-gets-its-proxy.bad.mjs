// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the held object stores the proxy that stands for it"}
import { create } from 'gc-hook';

export function make(native) {
  const handle = { native, fd: 3, self: null };
  handle.self = create(handle, (held) => held.native.release());
  return new WeakRef(handle.self);
}
