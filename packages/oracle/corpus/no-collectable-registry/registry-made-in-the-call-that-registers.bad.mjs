// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","line":5,"about":"a registry that is made for one call of `register` and put nowhere is gone after it"}
export function make(native) {
  const pipe = { path: '/tmp/pipe' };
  const path = pipe.path;
  new FinalizationRegistry((handle) => { handle.release(path); }).register(pipe, native);
  return new WeakRef(pipe);
}
