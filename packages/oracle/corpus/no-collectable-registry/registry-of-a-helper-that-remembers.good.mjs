// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the helper remembers it"}
let known;
const watching = () => (known ??= new FinalizationRegistry((handle) => handle.release()));
export function make(native) {
  const file = { path: '/a' };
  watching().register(file, native);
  return new WeakRef(file);
}
