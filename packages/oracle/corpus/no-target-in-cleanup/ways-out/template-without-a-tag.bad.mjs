// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a template without a tag makes a text, and gives nothing away"}
const registry = new FinalizationRegistry((box) => box.close());
let seen;

export function reset(given) {
  given.link = null;
}


export function make(native) {
  const conn = { id: 1 };
  const box = { link: conn, close: () => native.release(), toString: () => 'box' };
  registry.register(conn, box);
  seen = `${box}`;
  return new WeakRef(conn);
}

export const last = () => seen;
