// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","shared":true,"about":"an arrow that is called where it stands registers an alias of its parameter, and the cleanup keeps the scope in which the argument lives"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

export function make(native) {
  const conn = { received: 0 };
  const onData = (chunk) => { conn.received += chunk.length; };
  onData('abc');
  return ((object) => {
    const watched = object;
    registry.register(watched, () => native.release());
    return new WeakRef(watched);
  })(conn);
}
