// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the generator has the WeakRef alone"}
const registry = new FinalizationRegistry((handle) => handle.release());

const tasks = [];
function* follow(ref) {
  while (ref.deref()) yield 1;
}
export function make(native) {
  const view = { open: true };
  const ref = new WeakRef(view);
  tasks.push(follow(ref));
  registry.register(view, native);
  return ref;
}
export const step = () => tasks.map((task) => task.next().value);
