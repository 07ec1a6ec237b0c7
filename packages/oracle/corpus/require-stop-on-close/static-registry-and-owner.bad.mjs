// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"a native owner is asked to close the same descriptor twice","line":14}
class File {
  static #registry = new FinalizationRegistry(({ fs, descriptor }) => fs.closeDescriptor(descriptor));
  #fs;
  #descriptor;

  constructor(fs) {
    this.#fs = fs;
    this.#descriptor = fs.openDescriptor();
    File.#registry.register(this, { fs: this.#fs, descriptor: this.#descriptor });
  }

  close() {
    this.#fs.closeDescriptor(this.#descriptor);
  }
}

export function make(native) {
  const fs = { openDescriptor: () => ({ number: 3 }), closeDescriptor: () => native.release() };
  const file = new File(fs);
  file.close();
  return new WeakRef(file);
}
