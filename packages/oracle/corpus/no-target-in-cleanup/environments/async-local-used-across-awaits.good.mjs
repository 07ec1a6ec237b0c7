// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a local of an async function that lives across an await is stored with the function's own state, not in the scope of its closures"}
const registry = new FinalizationRegistry((release) => release());

export async function make(native) {
  const upload = { sent: 0 };
  registry.register(upload, () => native.release());
  for await (const size of [1, 2]) upload.sent += size;
  return new WeakRef(upload);
}
