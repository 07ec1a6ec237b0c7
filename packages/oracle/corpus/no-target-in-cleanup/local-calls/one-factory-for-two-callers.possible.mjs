// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"another caller passes its own object to the same factory; this one passes a number"}
const registry = new FinalizationRegistry((fn) => fn());
const closer = (subject, native) => () => native.release(subject);

function describe(video, native) {
  return closer(video, native).name;
}

export function make(native) {
  const video = { frames: 9 };
  video.about = describe(video, native);
  registry.register(video, closer(video.frames, native));
  return new WeakRef(video);
}
