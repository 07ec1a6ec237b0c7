// {"rule":"no-weak-key-in-value","expect":"report","truth":"retained","line":6,"about":"the pair has a name before it goes into the list"}
const registry = new FinalizationRegistry((handle) => handle.release());
const records = [];

function observe(node, callback) {
  const record = [new WeakRef(node), (...changes) => callback.call(node, changes)];
  records.push(record);
}

export function make(native) {
  const node = { at: 0 };
  observe(node, function onChange(changes) { this.at += changes.length; });
  registry.register(node, native);
  return new WeakRef(node);
}

export const notify = (...changes) => { for (const [, deliver] of records) deliver(...changes); };
