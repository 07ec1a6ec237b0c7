// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":10,"shared":true,"about":"a getter of the object literal names the variable that holds the literal"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const clip = {
    start: 0,
    end: 10,
    get duration() { return clip.end - clip.start; },
  };
  registry.register(clip, () => native.release());
  return new WeakRef(clip);
}
