// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"the reference stands in a record beside other things","line":4}
const sessions = new Map();
const registry = new FinalizationRegistry((held) => {
  sessions.delete(held.user);
  held.release();
});
let current;

export const directory = {
  set(user, session, release) {
    const entry = { ref: new WeakRef(session), since: 1815 };
    sessions.set(user, entry);
    registry.register(session, { user, release });
  },
};

export function make(native) {
  const old = {};
  directory.set('ada', old, native.release);
  current = {};
  directory.set('ada', current, native.retain);
  return new WeakRef(old);
}

export function later(native) {
  native.found(sessions.get('ada')?.ref.deref() === current);
  current = undefined;
}
