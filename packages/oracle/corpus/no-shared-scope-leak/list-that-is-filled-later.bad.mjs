// {"rule":"no-shared-scope-leak","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":7,"about":"a literal of nothing that gets members is more than a few settings"}
const bus = new EventTarget();
let seen = 0;

export function collect(native) {
  const chunks = [];
  bus.addEventListener('tick', () => { seen++; });
  const add = (chunk) => chunks.push(chunk);
  add({ native });
  return new WeakRef(chunks);
}

export const make = (native) => collect(native);
