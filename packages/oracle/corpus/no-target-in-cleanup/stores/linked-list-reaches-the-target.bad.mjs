// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the held head leads over next to the target"}
const registry = new FinalizationRegistry((head) => head.native.release());

export function make(native) {
  const head = { native, next: null };
  const middle = { next: null };
  const tail = { value: 3 };
  head.next = middle;
  middle.next = tail;
  registry.register(tail, head);
  return new WeakRef(tail);
}
