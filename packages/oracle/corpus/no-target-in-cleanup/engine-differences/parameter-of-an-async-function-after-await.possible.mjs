// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","truthOn":{"jsc":"retained","sm":"retained"},"about":"JavaScriptCore and SpiderMonkey keep the parameters of an async function in the scope of a closure that is made after an await"}
const registry = new FinalizationRegistry((release) => release());

async function adopt(socket, native) {
  await null;
  registry.register(socket, () => native.release());
}

export async function make(native) {
  const ref = (() => {
    const socket = { port: 443 };
    return { ref: new WeakRef(socket), done: adopt(socket, native) };
  })();
  await ref.done;
  return ref.ref;
}
