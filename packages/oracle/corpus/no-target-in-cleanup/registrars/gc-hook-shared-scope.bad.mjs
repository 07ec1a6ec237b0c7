// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"shared":true,"about":"the callback names nothing, but another closure in its scope names the proxy"}
import { create } from 'gc-hook';

export function make(native) {
  const handle = { fd: 3, reopen: null };
  const proxy = create(handle, () => native.release());
  const log = () => proxy.fd;
  return new WeakRef(log() > 0 ? proxy : handle);
}
