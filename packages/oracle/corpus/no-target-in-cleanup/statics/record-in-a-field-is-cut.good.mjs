// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"what a static field was made of is changed through the class"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  let conn = { port: 443 };
  class Held {
    static box = { native, link: conn };
  }
  Held.box.link = null;
  registry.register(conn, Held.box);
  const ref = new WeakRef(conn);
  conn = null;
  return ref;
}
