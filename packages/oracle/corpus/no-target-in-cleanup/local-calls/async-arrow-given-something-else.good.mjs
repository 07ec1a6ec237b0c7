// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"an async arrow that is called where it stands gets another object than the one it holds"}
const registry = new FinalizationRegistry(() => current.release());
let current;

export function make(native) {
  current = native;
  const settings = { width: 300 };
  return (async (shown) => {
    await null;
    registry.register(shown, [settings]);
    return new WeakRef(shown);
  })({ width: 300 });
}
