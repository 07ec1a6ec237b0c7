// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a held constructor keeps its prototype object and what was put on it"}
const registry = new FinalizationRegistry(({ native, Type }) => native.release(Type.name));

export function make(native) {
  const schema = { fields: [] };
  function Row() {}
  Row.prototype.schema = schema;
  registry.register(schema, { native, Type: Row });
  return new WeakRef(schema);
}
