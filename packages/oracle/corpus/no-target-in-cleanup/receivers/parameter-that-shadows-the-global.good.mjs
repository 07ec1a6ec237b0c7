// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the constructor is a parameter with the name of the global, and the caller passes another class"}
const real = new FinalizationRegistry((native) => native.release());
class Recorder {
  names = [];
  register(object) { this.names.push(object.name); }
}

function install(FinalizationRegistry) {
  return new FinalizationRegistry(() => {});
}
const recorder = install(Recorder);

export function make(native) {
  const clip = { name: 'intro' };
  recorder.register(clip, () => native.release(clip.name));
  real.register(clip, native);
  return new WeakRef(clip);
}
