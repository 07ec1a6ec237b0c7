// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"a method of a class that no other file can extend","needs":"process.versions.undici","line":13}
const registry = new FinalizationRegistry((native) => native.release());

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

const client = new Client();
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
