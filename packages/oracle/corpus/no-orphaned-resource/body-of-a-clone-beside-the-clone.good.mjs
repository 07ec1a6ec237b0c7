// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the clone is handed out as well","needs":"process.versions.undici"}
const registry = new FinalizationRegistry((native) => native.release());

export async function load(url, native) {
  const response = await fetch(url);
  seen = new WeakRef(response);
  registry.register(response, native);
  const copy = response.clone();
  return { copy, stream: copy.body };
}

let seen;
let given;

export async function make(native) {
  given = await load('data:text/plain,hello', native);
  return seen;
}

export async function later(native) {
  native.found((await given.stream.getReader().read()).value);
  given = undefined;
}
