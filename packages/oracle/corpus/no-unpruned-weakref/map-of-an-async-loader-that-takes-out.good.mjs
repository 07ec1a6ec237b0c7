// {"rule":"no-unpruned-weakref","expect":"silent","truth":"collected, cleanup runs","spared":"dead entries stay","about":"what is waited for takes the entry out when its user is done"}
const cache = new Map();
export async function withRow(type, id, query, use) {
  const key = `${type}:${id}`;
  const row = cache.get(key)?.deref() ?? await query(id);
  cache.set(key, new WeakRef(row));
  try {
    return await use(row);
  } finally {
    cache.delete(key);
  }
}

const watch = new FinalizationRegistry((release) => release());
const query = async (id) => ({ id });
export async function make(native) {
  const first = await withRow('user', 0, query, (row) => row);
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) await withRow('user', turn, query, ({ id }) => id);
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, cache.size);
}
