// {"rule":"no-rooted-target","expect":"report","truth":"retained","also":{"no-left-behind":"possible"},"about":"`removeEventListener` with a function that is bound anew takes nothing off"}
const registry = new FinalizationRegistry((handle) => handle.release());

const bus = new EventTarget();

class Page {
  sizes = [];
  constructor(native) {
    registry.register(this, native);
    bus.addEventListener('resize', this.resized.bind(this));
  }
  close() { bus.removeEventListener('resize', this.resized.bind(this)); }
  resized() { this.sizes.push(1); }
}

export function make(native) {
  const page = new Page(native);
  page.close();
  return new WeakRef(page);
}
