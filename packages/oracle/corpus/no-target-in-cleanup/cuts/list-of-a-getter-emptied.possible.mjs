// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the list that a getter hands out is emptied by who gets it"}
const registry = new FinalizationRegistry(() => current.release());
let current;
export function end(owner) {
  owner.list.pop();
}

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = [conn];
  registry.register(conn, held);
  end({ get list() { return held; } });
  return new WeakRef(conn);
}
