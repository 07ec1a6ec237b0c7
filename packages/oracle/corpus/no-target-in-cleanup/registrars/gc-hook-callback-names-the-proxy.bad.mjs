// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"the callback is held, and it reads through the proxy that create returned"}
import { create } from 'gc-hook';

export function make(native) {
  const handle = { fd: 3 };
  const proxy = create(handle, () => native.release(proxy.fd));
  return new WeakRef(proxy);
}
