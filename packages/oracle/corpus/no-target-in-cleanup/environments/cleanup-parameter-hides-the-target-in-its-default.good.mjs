// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the default parameter of the nested function refers to a parameter of the cleanup that hides the target"}
const registry = new FinalizationRegistry((release) => release({ name: 'gone' }));

export function make(native) {
  const room = { name: 'lobby' };
  registry.register(room, function leave(room) {
    const say = (text = `left ${room.name}`) => text;
    native.release(say);
  });
  return new WeakRef(room);
}
