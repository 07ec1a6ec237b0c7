// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"Object.freeze returns its argument"}
const registry = new FinalizationRegistry(({ native, config }) => native.release(config.port));

export function make(native) {
  const config = { port: 1 };
  const frozen = Object.freeze(config);
  registry.register(config, { native, config: frozen });
  return new WeakRef(config);
}
