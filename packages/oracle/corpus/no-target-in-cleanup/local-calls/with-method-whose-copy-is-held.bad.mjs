// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the copy that withOwner() returns is what is held"}
const registry = new FinalizationRegistry((held) => held.native.release());

class Settings {
  constructor(native, owner = null) { this.native = native; this.owner = owner; }
  withOwner(owner) { return new Settings(this.native, owner); }
}

export function make(native) {
  const video = { frames: 9 };
  const settings = new Settings(native);
  registry.register(video, settings.withOwner(video));
  return new WeakRef(video);
}
