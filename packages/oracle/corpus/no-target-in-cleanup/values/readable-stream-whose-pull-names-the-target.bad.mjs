// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a stream that nobody closes keeps its source, whose pull names the target"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const file = { rows: ['a'] };
  const stream = new ReadableStream({
    pull: (controller) => controller.enqueue(file.rows[0]),
  });
  registry.register(file, { native, stream });
  return new WeakRef(file);
}
