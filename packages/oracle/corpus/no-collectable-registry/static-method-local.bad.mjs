// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","about":"a local of a static method"}
class Files {
  static open(native) {
    const registry = new FinalizationRegistry((handle) => handle.release());
    const file = new Files();
    registry.register(file, native);
    return file;
  }
}
export const make = (native) => new WeakRef(Files.open(native));
