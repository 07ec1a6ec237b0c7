// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the stream is read before the function is over","needs":"process.versions.undici"}
const registry = new FinalizationRegistry((native) => native.release());

export async function load(url, native) {
  const response = await fetch(url);
  seen = new WeakRef(response);
  registry.register(response, native);
  const parts = [];
  for await (const part of response.body) parts.push(part);
  return parts;
}

let seen;
let given;

export async function make(native) {
  given = await load('data:text/plain,hello', native);
  return seen;
}

export async function later(native) {
  native.found(given[0]);
  given = undefined;
}
