// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the same function is given two callbacks, and that of this call keeps what it gives","needs":"process.versions.undici"}
const registry = new FinalizationRegistry((native) => native.release());

const kept = new WeakMap();

async function run(ask) {
  const response = await ask();
  return response;
}

async function askAndKeep(url) {
  const response = await fetch(url);
  kept.set(response.body, response);
  return response;
}

export async function load(url, native) {
  const { body } = await run(() => askAndKeep(url));
  const response = kept.get(body);
  seen = new WeakRef(response);
  registry.register(response, native);
  return body;
}

export const status = async (url) => (await run(() => fetch(url))).status;

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
