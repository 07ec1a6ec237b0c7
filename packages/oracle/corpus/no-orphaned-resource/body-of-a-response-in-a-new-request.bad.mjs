// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"a request that is handed out has the stream and not its response","needs":"process.versions.undici","line":8}
const registry = new FinalizationRegistry((native) => native.release());

export async function load(url, native) {
  const response = await fetch(url);
  seen = new WeakRef(response);
  registry.register(response, native);
  return new Request('http://example.test/', { method: 'POST', body: response.body, duplex: 'half' });
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
