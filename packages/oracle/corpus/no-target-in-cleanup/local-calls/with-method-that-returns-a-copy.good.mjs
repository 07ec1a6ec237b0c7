// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"withOwner() returns a copy with the target, and what is held is the record it was called on"}
const registry = new FinalizationRegistry((held) => held.native.release());

class Settings {
  constructor(native, owner = null) { this.native = native; this.owner = owner; }
  withOwner(owner) { return new Settings(this.native, owner); }
}

export function make(native) {
  const video = { frames: 9 };
  const settings = new Settings(native);
  video.settings = settings.withOwner(video);
  registry.register(video, settings);
  return new WeakRef(video);
}
