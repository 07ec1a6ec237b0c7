// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","truthOn":{"jsc":"retained"},"about":"a stream whose source has nothing but start lets go of it once that has run; JavaScriptCore keeps it"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const file = { rows: ['a'] };
  const stream = new ReadableStream({
    start: (controller) => controller.enqueue(file.rows[0]),
  });
  registry.register(file, { native, stream });
  return new WeakRef(file);
}
