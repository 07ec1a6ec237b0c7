// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the callback reads the held object, which is held anyway and does not know its proxy"}
import { create } from 'gc-hook';

export function make(native) {
  const handle = { fd: 3 };
  const proxy = create(handle, () => native.release(handle.fd));
  return new WeakRef(proxy);
}
