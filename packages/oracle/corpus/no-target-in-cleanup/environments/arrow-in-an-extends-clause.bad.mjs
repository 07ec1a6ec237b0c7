// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":9,"shared":true,"about":"an arrow in the extends clause of a local class names the target"}
const registry = new FinalizationRegistry((release) => release());
const withDefaults = (defaults) => class { defaults = defaults(); };

export function make(native) {
  const config = { retries: 3 };
  class Client extends withDefaults(() => config.retries) {}
  native.retain(new Client().defaults);
  registry.register(config, () => native.release());
  return new WeakRef(config);
}
