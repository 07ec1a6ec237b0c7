// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the record gets the second element of the arguments object"}
const registry = new FinalizationRegistry((held) => held.native.release());

function pack() {
  return { native: arguments[0], owner: arguments[1] };
}

export function make(native) {
  const video = { frames: 9 };
  registry.register(video, pack(native, video));
  return new WeakRef(video);
}
