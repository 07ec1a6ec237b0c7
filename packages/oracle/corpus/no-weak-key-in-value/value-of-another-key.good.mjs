// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the value has another object of the same class"}
const registry = new FinalizationRegistry((handle) => handle.release());
const partners = new Map();
class Player {}
const idle = new Player();
export function make(native) {
  const player = new Player();
  partners.set(new WeakRef(player), { player: idle });
  registry.register(player, native);
  return new WeakRef(player);
}
export const size = () => partners.size;
