// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"+= turns the variable into a string"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let song = { bars: 16, toString() { return `${this.bars} bars`; } };
  const ref = new WeakRef(song);
  registry.register(song, () => native.release(song));
  song += '';
  return ref;
}
