// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"shared":true,"about":"the cleanup is created two functions below the scope in which the target lives"}
const registry = new FinalizationRegistry((close) => close());

export function make(native) {
  const file = { path: 'app.log', reopen: () => file };
  const attach = (descriptor) => {
    const onLost = () => {
      registry.register(file, () => descriptor.release());
    };
    onLost();
  };
  attach(native);
  return new WeakRef(file);
}
