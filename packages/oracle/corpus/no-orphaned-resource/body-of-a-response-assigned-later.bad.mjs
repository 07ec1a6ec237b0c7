// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"the variable has no value where it is declared, and gets the response in a block","needs":"process.versions.undici","line":13}
const registry = new FinalizationRegistry((native) => native.release());

export async function load(url, native) {
  let response;
  try {
    response = await fetch(url);
  } catch (cause) {
    throw new Error('no network', { cause });
  }
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
