// {"rule":"no-left-behind","expect":"possible","truth":"retained","line":16,"about":"what the function gives back takes off one of the two"}
const bus = new EventTarget();

export function mount(view) {
  const onChange = () => { view.draws++; };
  const onTick = () => { view.draws--; };
  bus.addEventListener('change', onChange);
  bus.addEventListener('tick', onTick);
  return () => { bus.removeEventListener('change', onChange); };
}

export function open() {
  const view = { draws: 0, parts: [] };
  const onChange = () => { view.draws++; };
  bus.addEventListener('change', onChange);
  bus.addEventListener('tick', () => { view.draws--; });
  return { ref: new WeakRef(view), close: () => { bus.removeEventListener('change', onChange); } };
}

export function make() {
  const { ref, close } = open();
  close();
  return ref;
}
