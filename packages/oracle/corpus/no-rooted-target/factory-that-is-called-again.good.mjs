// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the factory of the module is called for each, and dropped"}
const registry = new FinalizationRegistry((handle) => handle.release());

function createBag() { const items = []; return { add: (one) => { items.push(one); } }; }
let bag = createBag();
export function make(native) {
  const item = {};
  bag.add(item);
  registry.register(item, native);
  bag = createBag();
  return new WeakRef(item);
}
