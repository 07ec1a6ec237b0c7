// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"create makes a proxy of the held object and waits for the proxy; the held object does not know it"}
import { create } from 'gc-hook';

export function make(native) {
  const handle = { native, fd: 3 };
  const proxy = create(handle, (held) => held.native.release(held.fd));
  return new WeakRef(proxy);
}
