// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the factory called is the inner one of that name, which does not keep its argument"}
const registry = new FinalizationRegistry((fn) => fn());
function closer(video, native) { return () => native.release(video.frames); }

export function make(native) {
  const video = { frames: 9, closer };
  return watch(video);

  function watch(subject) {
    const closer = (_subject, resource) => resource.release;
    registry.register(subject, closer(subject, native));
    return new WeakRef(subject);
  }
}
