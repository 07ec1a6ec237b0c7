// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the timer passes the object as an argument and lets go of it after it ran"}
const registry = new FinalizationRegistry((release) => release());
const advance = (sprite) => { sprite.frame += 1; };

export function make(native) {
  const spinner = { frame: 0 };
  setTimeout(advance, 0, spinner);
  registry.register(spinner, () => native.release());
  return new WeakRef(spinner);
}
