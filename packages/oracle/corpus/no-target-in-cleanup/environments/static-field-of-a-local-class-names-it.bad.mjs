// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":10,"shared":true,"about":"a static field initializer is a function of its own although it runs at once"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const config = { retries: 3 };
  class Client {
    static retries = config.retries;
  }
  native.retain(Client.retries);
  registry.register(config, () => native.release());
  return new WeakRef(config);
}
