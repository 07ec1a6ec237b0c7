// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the setter of the held record stores what it is given in another field"}
const registry = new FinalizationRegistry((slot) => slot.native.release());

export function make(native) {
  const plugin = { name: 'p' };
  const slot = {
    native,
    set occupant(value) { this.current = value; },
  };
  slot.occupant = plugin;
  registry.register(plugin, slot);
  return new WeakRef(plugin);
}
