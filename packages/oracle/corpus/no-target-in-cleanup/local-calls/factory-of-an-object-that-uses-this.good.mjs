// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"object and cleanup are made in one scope, but the methods say this instead of the name"}
const registry = new FinalizationRegistry((fn) => fn());

function openStore(native) {
  const api = {
    size: 0,
    put() { this.size++; },
  };
  const cleanup = () => native.release();
  return { api, cleanup };
}

export function make(native) {
  const { api, cleanup } = openStore(native);
  registry.register(api, cleanup);
  return new WeakRef(api);
}
