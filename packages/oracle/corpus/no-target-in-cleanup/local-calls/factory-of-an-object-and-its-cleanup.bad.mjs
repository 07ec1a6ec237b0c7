// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","shared":true,"about":"object and cleanup are made in one scope, and the methods of the object name it"}
const registry = new FinalizationRegistry((fn) => fn());

function openStore(native) {
  const api = {
    size: 0,
    put() { api.size++; },
  };
  const cleanup = () => native.release();
  return { api, cleanup };
}

export function make(native) {
  const { api, cleanup } = openStore(native);
  registry.register(api, cleanup);
  return new WeakRef(api);
}
