// {"rule":"no-rooted-target","expect":"report","truth":"retained","about":"an array of the module, filled by unshift in a method"}
const registry = new FinalizationRegistry((handle) => handle.release());

const recent = [];
class Doc {
  constructor(native) {
    registry.register(this, native);
    this.touch();
  }
  touch() { recent.unshift(this); }
}
export const make = (native) => new WeakRef(new Doc(native));
export const length = () => recent.length;
