// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","line":4,"about":"a registry that is put on the very object it watches is collected together with it"}
export function make(native) {
  const font = { family: 'serif' };
  font.registry = new FinalizationRegistry((handle) => handle.release());
  font.registry.register(font, native, font);
  return new WeakRef(font);
}
