// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":10,"shared":true,"about":"a method of a class inside the scope registers its parameter: the cleanup keeps the scope, and the caller's own variable lives there"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

export function make(native) {
  const conn = { received: 0 };
  const onData = (chunk) => { conn.received += chunk.length; };

  class Tracker {
    track(object) {
      registry.register(object, () => native.release());
    }
  }
  new Tracker().track(conn);
  onData('abc');
  return new WeakRef(conn);
}
