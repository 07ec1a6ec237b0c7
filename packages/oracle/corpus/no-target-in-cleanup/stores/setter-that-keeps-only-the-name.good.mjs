// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the store looks like one of the target, but the setter keeps only its name"}
const registry = new FinalizationRegistry((slot) => slot.native.release(slot.label));

export function make(native) {
  const plugin = { name: 'p' };
  const slot = {
    native,
    set occupant(value) { this.label = value.name; },
  };
  slot.occupant = plugin;
  registry.register(plugin, slot);
  return new WeakRef(plugin);
}
