// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"a method of a class that another one extends, with a method that keeps the response","needs":"process.versions.undici"}
const registry = new FinalizationRegistry((native) => native.release());

const kept = new WeakMap();

class Client {
  async request(url, native) {
    const response = await fetch(url);
    seen = new WeakRef(response);
    registry.register(response, native);
    return response;
  }
  async open(url, native) {
    const response = await this.request(url, native);
    return response.body;
  }
}

class KeepingClient extends Client {
  async request(url, native) {
    const response = await super.request(url, native);
    kept.set(response.body, response);
    return response;
  }
}

const client = new KeepingClient();
export const load = (url, native) => client.open(url, native);

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
