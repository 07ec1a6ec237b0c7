// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"the same with a name for the clone","needs":"process.versions.undici","line":9}
const registry = new FinalizationRegistry((native) => native.release());

export async function load(url, native) {
  const response = await fetch(url);
  seen = new WeakRef(response);
  registry.register(response, native);
  const copy = response.clone();
  return { stream: copy.body };
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
