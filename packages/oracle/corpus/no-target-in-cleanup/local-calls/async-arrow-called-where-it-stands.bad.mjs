// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":9,"about":"an async arrow that is called where it stands gets the object that its held list names from around it"}
const registry = new FinalizationRegistry(() => current.release());
let current;

export function make(native) {
  current = native;
  const view = { width: 300 };
  return (async (shown) => {
    registry.register(shown, [view]);
    return new WeakRef(shown);
  })(view);
}
