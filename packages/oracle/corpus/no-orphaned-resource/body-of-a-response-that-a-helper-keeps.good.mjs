// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the helper that asks keeps the last response","needs":"process.versions.undici"}
const registry = new FinalizationRegistry((native) => native.release());

let last;
async function request(url, native) {
  const response = await fetch(url);
  seen = new WeakRef(response);
  registry.register(response, native);
  last = response;
  return response;
}

export async function load(url, native) {
  const response = await request(url, native);
  return response.body;
}

const forget = () => { last = undefined; };

let seen;
let given;

export async function make(native) {
  given = await load('data:text/plain,hello', native);
  return seen;
}

export async function later(native) {
  native.found((await given.getReader().read()).value);
  forget();
  given = undefined;
}
