// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"register of a container with weak keys: the closure over the target is the value of its own key"}
const services = {
  table: new WeakMap(),
  register(owner, start) { this.table.set(owner, start); },
};
const registry = new FinalizationRegistry((native) => native.release());

export function make(native) {
  const player = { volume: 1 };
  services.register(player, () => player.volume);
  registry.register(player, native);
  return new WeakRef(player);
}
