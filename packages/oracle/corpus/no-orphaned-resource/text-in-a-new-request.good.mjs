// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"what is sent is a text that was read before","needs":"process.versions.undici"}
const registry = new FinalizationRegistry((native) => native.release());

export async function load(url, native) {
  const response = await fetch(url);
  seen = new WeakRef(response);
  registry.register(response, native);
  return new Request('http://example.test/', { method: 'POST', body: await response.text() });
}

let seen;
let given;

export async function make(native) {
  given = await load('data:text/plain,hello', native);
  return seen;
}

export async function later(native) {
  native.found((await given.body.getReader().read()).value);
  given = undefined;
}
