// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a list that is only asked for its length gives nothing away"}
const registry = new FinalizationRegistry((box) => box.close());
let seen;

export function reset(given) {
  given.link = null;
}


export function make(native) {
  const conn = { id: 1 };
  const box = { link: conn, close: () => native.release() };
  registry.register(conn, box);
  seen = [box].length;
  return new WeakRef(conn);
}

export const last = () => seen;
