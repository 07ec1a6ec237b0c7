// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a closure in a variable of the module that is set back before the call ends"}
const registry = new FinalizationRegistry((handle) => handle.release());

let current = null;

export function make(native) {
  const player = { volume: 1 };
  const ref = new WeakRef(player);
  current = () => { if (ref.deref()) player.volume = 0; };
  current();
  current = null;
  registry.register(player, native);
  return ref;
}

export const mute = () => current?.();
