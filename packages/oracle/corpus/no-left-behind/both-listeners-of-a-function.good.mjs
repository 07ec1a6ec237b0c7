// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup never runs","about":"what the function gives back takes off both"}
const bus = new EventTarget();

export function open() {
  const view = { draws: 0, parts: [] };
  const onChange = () => { view.draws++; };
  const onTick = () => { view.draws--; };
  bus.addEventListener('change', onChange);
  bus.addEventListener('tick', onTick);
  const close = () => {
    bus.removeEventListener('change', onChange);
    bus.removeEventListener('tick', onTick);
  };
  return { ref: new WeakRef(view), close };
}

export function make() {
  const { ref, close } = open();
  close();
  return ref;
}
