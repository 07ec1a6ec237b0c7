// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"a function nested in the cleanup names the target in its default parameter"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const room = { name: 'lobby' };
  registry.register(room, function leave() {
    const say = (text = `left ${room.name}`) => text;
    native.release(say);
  });
  return new WeakRef(room);
}
