// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"a function of the file calls the callback that asks, and gives what that gave","needs":"process.versions.undici","line":15}
const registry = new FinalizationRegistry((native) => native.release());

async function retry(ask, attempts = 3) {
  for (let attempt = 0; ; attempt++) {
    const response = await ask();
    if (response.ok || attempt === attempts) return response;
  }
}

export async function load(url, native) {
  const response = await retry(() => fetch(url));
  seen = new WeakRef(response);
  registry.register(response, native);
  return response.body;
}

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
