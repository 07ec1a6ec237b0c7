// {"rule":"no-rooted-target","expect":"report","truth":"retained","about":"the listener stands in a variable of the module"}
const bus = new EventTarget();
let hear;
const registry = new FinalizationRegistry((native) => native.release());
export function make(native) {
  const object = { steps: 0 };
  registry.register(object, native);
  hear = () => { object.steps++; };
  bus.addEventListener('turn', hear);
  return new WeakRef(object);
}
