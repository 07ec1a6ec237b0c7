// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","about":"the function has no name for what it is given"}
const registry = new FinalizationRegistry(() => {});

function track() {
  registry.register(arguments[0], { owner: arguments[0] });
}

export function make() {
  const conn = { port: 443 };
  track(conn);
  return new WeakRef(conn);
}
