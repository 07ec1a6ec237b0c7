// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a class that is called Registry, with a register method that calls its callback at once"}
class Registry {
  ids = new Map();
  register(owner, describe) {
    this.ids.set(describe(), this.ids.size);
    return this.ids.size;
  }
}
const registry = new Registry();
const finalizers = new FinalizationRegistry(({ native, id }) => native.release(id));

export function make(native) {
  const player = { name: 'p1' };
  const id = registry.register(player, () => player.name);
  finalizers.register(player, { native, id });
  return new WeakRef(player);
}
