// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"an AggregateError keeps the values it was made of"}
const registry = new FinalizationRegistry(({ native, failure }) => native.release(failure.errors.length));

export function make(native) {
  const request = Object.assign(new Error('aborted'), { url: '/a' });
  const failure = new AggregateError([request, new Error('retry')], 'all failed');
  registry.register(request, { native, failure });
  return new WeakRef(request);
}
