// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","line":7,"about":"a closure in a variable of the module"}
let current = null;

export function make() {
  const player = { volume: 1 };
  const ref = new WeakRef(player);
  current = () => { if (ref.deref()) player.volume = 0; }; 
  return ref;
}

export const mute = () => current?.();
