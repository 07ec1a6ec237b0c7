// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"inside the factory the name of the target is a number"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const video = { frames: 9 };
  const closer = (video) => () => native.release(video);
  registry.register(video, closer(video.frames));
  return new WeakRef(video);
}
