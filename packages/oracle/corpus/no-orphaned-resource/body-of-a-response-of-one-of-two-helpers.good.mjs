// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"which helper it is comes from the caller, and the one that is given keeps the response","needs":"process.versions.undici"}
const registry = new FinalizationRegistry((native) => native.release());

const kept = new WeakMap();
async function request(url, native) {
  const response = await fetch(url);
  seen = new WeakRef(response);
  registry.register(response, native);
  return response;
}

async function requestAndKeep(url, native) {
  const response = await request(url, native);
  if (response.body) kept.set(response.body, response);
  return response;
}

async function open(url, native, ask = request) {
  const response = await ask(url, native);
  return response.body;
}

export const load = (url, native) => open(url, native, requestAndKeep);

let seen;
let given;

export async function make(native) {
  given = await load('data:text/plain,hello', native);
  return seen;
}

export async function later(native) {
  native.found((await given.getReader().read()).value);
  given = undefined;
}
