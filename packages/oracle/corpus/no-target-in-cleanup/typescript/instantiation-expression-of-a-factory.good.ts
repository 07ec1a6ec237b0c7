// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a factory at module level, instantiated with a type argument, makes the cleanup"}
interface Native { release(): void }
const registry = new FinalizationRegistry<() => void>((free) => free());

function releaserOf<N extends Native>(native: N): () => void {
  return () => native.release();
}
const nativeReleaserOf = releaserOf<Native>;

export function make(native: Native) {
  const sheet = { cells: 4, total: () => sheet.cells };
  registry.register(sheet, nativeReleaserOf(native));
  return new WeakRef(sheet);
}
