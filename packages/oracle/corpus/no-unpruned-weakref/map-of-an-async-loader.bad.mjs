// {"rule":"no-unpruned-weakref","expect":"possible","truth":"collected, cleanup runs","harm":"dead entries stay","about":"between the look-up and the entry the function waits for what it loads","line":8}
const cache = new Map();
export async function load(type, id, query) {
  const key = `${type}:${id}`;
  const known = cache.get(key)?.deref();
  if (known !== undefined) return known;
  const row = Object.assign({}, await query(id));
  cache.set(key, new WeakRef(row));
  return row;
}

const watch = new FinalizationRegistry((release) => release());
const query = async (id) => ({ id });
export async function make(native) {
  const first = await load('user', 0, query);
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) await load('user', turn, query);
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, cache.size);
}
