// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","truthOn":{"jsc":"retained","sm":"retained"},"about":"the parameters of an async function are stored for closures made before its first await too (JavaScriptCore and SpiderMonkey)"}
const registry = new FinalizationRegistry((release) => release());

async function adopt(socket, native) {
  registry.register(socket, () => native.release());
  await null;
}

export async function make(native) {
  const ref = (() => {
    const socket = { port: 443 };
    return { ref: new WeakRef(socket), done: adopt(socket, native) };
  })();
  await ref.done;
  return ref.ref;
}
