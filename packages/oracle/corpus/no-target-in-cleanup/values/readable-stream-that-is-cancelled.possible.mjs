// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a stream that is cancelled lets go of its source"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const file = { rows: ['a'] };
  const stream = new ReadableStream({
    pull: (controller) => controller.enqueue(file.rows[0]),
  });
  registry.register(file, { native, stream });
  stream.cancel();
  return new WeakRef(file);
}
