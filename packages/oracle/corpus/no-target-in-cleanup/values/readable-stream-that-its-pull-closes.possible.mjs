// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a stream that is closed lets go of its source"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const file = { rows: ['a'] };
  const stream = new ReadableStream({
    pull: (controller) => {
      if (file.rows.length > 0) controller.close();
    },
  });
  registry.register(file, { native, stream });
  return new WeakRef(file);
}
