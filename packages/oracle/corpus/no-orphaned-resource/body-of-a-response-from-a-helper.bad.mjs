// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"a helper asks, looks at the answer and gives it back","needs":"process.versions.undici","line":22}
const registry = new FinalizationRegistry((native) => native.release());

class ApiError extends Error {
  constructor(response) {
    super(response.statusText);
    this.response = response;
  }
}

async function request(url, native) {
  const response = await fetch(url);
  seen = new WeakRef(response);
  registry.register(response, native);
  if (!response.ok) throw new ApiError(response);
  return response;
}

export async function load(url, native) {
  const response = await request(url, native);
  if (response.status === 204) return null;
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
