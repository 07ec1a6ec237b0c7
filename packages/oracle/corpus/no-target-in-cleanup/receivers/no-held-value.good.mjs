// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"register with a target alone holds nothing"}
const natives = [];
const registry = new FinalizationRegistry(() => natives.pop().release());

export function make(native) {
  natives.push(native);
  const reel = { length: 3 };
  registry.register(reel);
  return new WeakRef(reel);
}
