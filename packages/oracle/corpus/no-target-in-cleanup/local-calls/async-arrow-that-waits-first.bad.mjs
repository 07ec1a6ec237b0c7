// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":10,"about":"an async arrow that is called where it stands registers after it has waited"}
const registry = new FinalizationRegistry(() => current.release());
let current;

export function make(native) {
  current = native;
  const view = { width: 300 };
  return (async (shown) => {
    await null;
    registry.register(shown, [view]);
    return new WeakRef(shown);
  })(view);
}
