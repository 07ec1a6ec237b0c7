// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","truthOn":{"sm":"retained"},"about":"the await belongs to a nested async function; the outer one contains none, and only SpiderMonkey stores its parameters"}
const registry = new FinalizationRegistry((release) => release());

async function adopt(socket, native) {
  const settle = async () => { await null; };
  registry.register(socket, () => settle().then(() => native.release()));
}

export function make(native) {
  const socket = { port: 443 };
  adopt(socket, native);
  return new WeakRef(socket);
}
