// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","needs":"process.versions.node","about":"what the module exports is the global"}
import process from 'node:process';

export function make() {
  const view = { open: true };
  const ref = new WeakRef(view);
  process.on('beforeExit', () => { if (ref.deref()) view.open = false; });
  return ref;
}
