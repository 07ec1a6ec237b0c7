// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a memo that has only the text"}
const registry = new FinalizationRegistry((handle) => handle.release());
interface Shape { readonly id: number }
interface Handle { release(): void }
const outlines = new Map<WeakRef<Shape>, string>();
function outline(shape: Shape): string {
  const path = `M${shape.id}`;
  outlines.set(new WeakRef(shape), path);
  return path;
}
export function make(native: Handle): WeakRef<Shape> {
  const shape: Shape = { id: 1 };
  outline(shape);
  registry.register(shape, native);
  return new WeakRef(shape);
}
export const size = (): number => outlines.size;
