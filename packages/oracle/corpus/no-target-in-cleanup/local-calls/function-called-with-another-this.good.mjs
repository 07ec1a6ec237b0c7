// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the receiver is a fresh record of numbers"}
const registry = new FinalizationRegistry((fn) => fn());

function closer(native) {
  return () => native.release(this.frames);
}

export function make(native) {
  const video = { frames: 9 };
  registry.register(video, closer.call({ frames: video.frames }, native));
  return new WeakRef(video);
}
