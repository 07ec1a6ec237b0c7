// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"a private method gives the promise of the response, and another method the stream","needs":"process.versions.undici","line":18}
const registry = new FinalizationRegistry((native) => native.release());

class Client {
  #headers = { accept: 'text/plain' };
  #request(url, native) {
    return fetch(url, { headers: this.#headers }).then((response) => {
      seen = new WeakRef(response);
      registry.register(response, native);
      if (response.status >= 400) throw new Error(response.statusText);
      return response;
    });
  }
  async open(url, native) {
    const response = await this.#request(url, native);
    const { status } = response;
    if (status === 204) return null;
    return response.body;
  }
}

export const load = (url, native) => new Client().open(url, native);

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
