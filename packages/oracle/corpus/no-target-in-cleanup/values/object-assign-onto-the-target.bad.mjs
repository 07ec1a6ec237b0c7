// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"Object.assign returns its first argument, here the target"}
const registry = new FinalizationRegistry(({ native, config }) => native.release(config.port));

export function make(native) {
  const config = { port: 1 };
  registry.register(config, { native, config: Object.assign(config, { host: 'a' }) });
  return new WeakRef(config);
}
