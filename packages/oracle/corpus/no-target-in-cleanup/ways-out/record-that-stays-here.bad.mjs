// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a record that nobody else gets hold of lets nobody cut the link"}
const registry = new FinalizationRegistry((box) => box.close());
let seen;

export function reset(given) {
  given.link = null;
}


export function make(native) {
  const conn = { id: 1 };
  const box = { link: conn, close: () => native.release() };
  registry.register(conn, box);
  const own = { box };
  seen = Object.keys(own).length;
  return new WeakRef(conn);
}

export const last = () => seen;
