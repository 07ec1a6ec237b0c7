// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the getter uses this, which is its own and captures nothing"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const clip = {
    start: 0,
    end: 10,
    get duration() { return this.end - this.start; },
  };
  registry.register(clip, () => native.release());
  return new WeakRef(clip);
}
