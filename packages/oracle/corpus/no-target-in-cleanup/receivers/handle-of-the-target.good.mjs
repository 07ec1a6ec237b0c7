// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a number, a bigint and a string of the target are held"}
const registry = new FinalizationRegistry(([native, ...keys]) => native.release(keys));

export function make(native) {
  const reel = { ptr: 4096, id: 12n, name: 'r' };
  registry.register(reel, [native, reel.ptr, reel.id, reel.name, reel.ptr >>> 0, ~reel.ptr]);
  return new WeakRef(reel);
}
