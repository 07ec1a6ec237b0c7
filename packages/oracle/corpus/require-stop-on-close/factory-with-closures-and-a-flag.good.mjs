// {"rule":"require-stop-on-close","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"the flag is in the scope that both share"}
const registry = new FinalizationRegistry((end) => end());
export function open(handle) {
  let done = false;
  const end = () => {
    if (done) return;
    done = true;
    handle.release();
  };
  const api = { read: () => 1, close: () => { end(); } };
  registry.register(api, end);
  return api;
}

export function make(native) {
  const object = open(native);
  object.close();
  return new WeakRef(object);
}
