// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"the same with `then`","needs":"process.versions.undici","line":8}
const registry = new FinalizationRegistry((native) => native.release());

export function load(url, native) {
  return fetch(url).then((response) => {
    seen = new WeakRef(response);
    registry.register(response, native);
    return response.body;
  });
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
