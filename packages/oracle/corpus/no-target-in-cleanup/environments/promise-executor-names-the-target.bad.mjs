// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"shared":true,"about":"the executor of a promise is a nested function, and it names the target"}
const registry = new FinalizationRegistry((release) => release());

export async function make(native) {
  const channel = { onopen: null, open() { this.onopen(); } };
  const opened = new Promise((resolve) => { channel.onopen = resolve; });
  registry.register(channel, () => native.release());
  channel.open();
  await opened;
  return new WeakRef(channel);
}
