// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"a direct eval in the cleanup can name any variable of the scopes around it, so all of them are stored"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const sheet = { rows: 3 };
  registry.register(sheet, () => {
    native.release(eval('1 + 1'));
  });
  return new WeakRef(sheet);
}
