// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the inner arrow uses this of a function that is called with the target as receiver"}
const registry = new FinalizationRegistry((fn) => fn());

function closer(native) {
  return () => native.release(this.frames);
}

export function make(native) {
  const video = { frames: 9 };
  registry.register(video, closer.call(video, native));
  return new WeakRef(video);
}
