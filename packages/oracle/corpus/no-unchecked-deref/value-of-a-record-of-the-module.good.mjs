// {"rule":"no-unchecked-deref","expect":"silent","truth":"collected, cleanup runs","about":"what the reference is made of is a value of a record of the module, which keeps it","spared":"live entry not found"}
const themes = { light: { ink: '#000' }, dark: { ink: '#fff' } };
let resolved;
export function theme(name) {
  if (resolved === undefined) resolved = new WeakRef(themes[name] ?? themes.light);
  return resolved.deref();
}

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  theme('dark');
  const other = {};
  watch.register(other, native.release);
  return new WeakRef(other);
}
export function later(native) {
  native.found(theme('dark') !== undefined);
}
