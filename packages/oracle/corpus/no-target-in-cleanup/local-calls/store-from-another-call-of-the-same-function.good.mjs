// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the helper stores its argument in a record of its own call, and each call makes a new one"}
const registry = new FinalizationRegistry((held) => held.native.release());

function boxed(native, value) {
  const box = { native };
  box.value = value;
  return box;
}

export function make(native) {
  const video = { frames: 9 };
  video.box = boxed(native, video);
  registry.register(video, boxed(native, video.frames));
  return new WeakRef(video);
}
