// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the handler belongs to the proxy, the target; what its traps name is not held by the registration"}
import { create } from 'gc-hook';

export function make(native) {
  const handle = { native, fd: 3 };
  const parts = create(handle, (held) => held.native.release(), {
    handler: { get: (raw, key) => (key === 'self' ? 'a proxy' : raw[key]) },
  });
  return new WeakRef(parts);
}
