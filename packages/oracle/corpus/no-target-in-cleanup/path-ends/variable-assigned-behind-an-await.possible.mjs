// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"the list is made before the async function goes on and puts it where the target was"}
const registry = new FinalizationRegistry(() => {});

export const make = () => {
  let list = null;
  let conn = { socket: {} };
  async function track(target) {
    await null;
    registry.register(target, () => {});
    conn = list;
  }
  const ref = new WeakRef(conn);
  track(conn);
  list = [conn];
  return ref;
};
