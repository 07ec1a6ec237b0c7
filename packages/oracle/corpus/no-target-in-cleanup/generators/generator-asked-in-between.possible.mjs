// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a function asks the generator for its value before the Set is made of it"}
const registry = new FinalizationRegistry((held) => held.native.release());

function* each(one) {
  yield one;
}

function advance(generator) {
  generator.next();
  return generator;
}

export function make(native) {
  const conn = { port: 443 };
  registry.register(conn, { native, all: new Set(advance(each(conn))) });
  return new WeakRef(conn);
}
