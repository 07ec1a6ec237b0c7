// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"an enum member that is called like the target is a property of the enum"}
const registry = new FinalizationRegistry<() => void>((free) => free());

export function make(native: { release(part?: number): void }) {
  enum Part { door = 1, lock = door + 1 }
  const door = { part: Part.lock };
  const isDoor = (part: Part): boolean => part === Part.door;
  registry.register(door, () => native.release(Part.door));
  return new WeakRef(door);
}
