// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the list is a ring"}
const registry = new FinalizationRegistry((handle) => handle.release());

const ring = [];
let at = 0;
function put(one) { ring[at++ % 2] = one; }
export function make(native) {
  const user = {};
  put(user);
  registry.register(user, native);
  put({}); put({});
  return new WeakRef(user);
}
export const size = () => ring.length;
