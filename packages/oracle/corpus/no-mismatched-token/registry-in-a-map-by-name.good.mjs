// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","about":"the registry is looked up, and the token is right","spared":"released after stop"}
const pools = new Map([['a', new FinalizationRegistry((handle) => handle.release())]]);
export function make(native) {
  const file = {};
  pools.get('a').register(file, native, file);
  pools.get('a').unregister(file);
  native.stop();
  return new WeakRef(file);
}
