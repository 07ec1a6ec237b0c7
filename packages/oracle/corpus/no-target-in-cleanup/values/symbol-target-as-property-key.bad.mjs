// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","truthOn":{"jsc":"collected, cleanup runs"},"about":"a property key keeps its symbol in V8; JavaScriptCore keeps only the name inside it"}
const registry = new FinalizationRegistry(({ native, marks }) => native.release(Object.keys(marks)));

export function make(native) {
  const mark = Symbol('mark');
  registry.register(mark, { native, marks: { [mark]: 1 } });
  return new WeakRef(mark);
}
