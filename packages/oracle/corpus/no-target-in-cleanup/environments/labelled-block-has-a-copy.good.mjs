// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the closure names a constant of a labelled block that ends before the cleanup is made"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const layout = { columns: 2 };
  measure: {
    const current = layout;
    if (current.columns > 4) break measure;
    current.wide = () => current.columns > 4;
  }
  registry.register(layout, () => native.release());
  return new WeakRef(layout);
}
