// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the record that is registered is no way out"}
const registry = new FinalizationRegistry((box) => box.close());
let seen;

export function reset(given) {
  given.link = null;
}


export function make(native) {
  const conn = { id: 1 };
  const box = { link: conn, release: () => native.release() };
  registry.register(conn, { box, close: () => box.release() });
  return new WeakRef(conn);
}

export const last = () => seen;
