// {"rule":"no-unchecked-deref","expect":"silent","truth":"collected, cleanup runs","about":"the helper that makes it has it in a table of its own","spared":"live entry not found"}
const compiled = {};
const compile = (source) => (compiled[source] ??= { source });
let ref;
export function template(source) {
  ref ??= new WeakRef(compile(source));
  return ref.deref();
}

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  template('a');
  const other = {};
  watch.register(other, native.release);
  return new WeakRef(other);
}
export function later(native) {
  native.found(template('a') !== undefined);
}
