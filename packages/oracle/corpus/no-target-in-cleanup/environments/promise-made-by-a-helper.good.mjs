// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the executor stands in a helper at module level and names the helper's parameter"}
const registry = new FinalizationRegistry((release) => release());

function opening(port) {
  return new Promise((resolve) => { port.onopen = resolve; });
}

export async function make(native) {
  const channel = { onopen: null, open() { this.onopen(); } };
  const opened = opening(channel);
  registry.register(channel, () => native.release());
  channel.open();
  await opened;
  return new WeakRef(channel);
}
