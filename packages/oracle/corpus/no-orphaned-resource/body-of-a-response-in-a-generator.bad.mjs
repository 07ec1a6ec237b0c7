// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"the generator has not started to read when the response is gone","needs":"process.versions.undici","line":12}
const registry = new FinalizationRegistry((native) => native.release());

async function* lines(body) {
  for await (const part of body) yield part;
}

export async function load(url, native) {
  const response = await fetch(url);
  seen = new WeakRef(response);
  registry.register(response, native);
  return lines(response.body);
}

let seen;
let given;

export async function make(native) {
  given = await load('data:text/plain,hello', native);
  return seen;
}

export async function later(native) {
  native.found((await given.next()).value);
  given = undefined;
}
