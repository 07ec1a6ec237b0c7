// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","about":"the method has a name of its own and gets its arguments as a list"}
const registry = new FinalizationRegistry(() => {});

const add = registry.register;

export function make() {
  const conn = { port: 443 };
  Reflect.apply(add, registry, [conn, { conn }]);
  return new WeakRef(conn);
}
