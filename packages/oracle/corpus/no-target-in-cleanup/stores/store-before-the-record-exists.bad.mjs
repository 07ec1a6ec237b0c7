// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a builder function returns the record after it has put the target in"}
const registry = new FinalizationRegistry((record) => record.native.release());

export function make(native) {
  const edit = { at: 0 };
  const describe = () => {
    const record = { native };
    record.subject = edit;
    return record;
  };
  registry.register(edit, describe());
  return new WeakRef(edit);
}
