// {"rule":"no-weak-key-in-value","expect":"report","truth":"retained","about":"a memo of TypeScript by WeakRef"}
const registry = new FinalizationRegistry((handle) => handle.release());
interface Shape { readonly id: number }
interface Handle { release(): void }
const outlines = new Map<WeakRef<Shape>, { readonly shape: Shape; readonly path: string }>();
function outline(shape: Shape): string {
  const path = `M${shape.id}`;
  outlines.set(new WeakRef(shape), { shape, path });
  return path;
}
export function make(native: Handle): WeakRef<Shape> {
  const shape: Shape = { id: 1 };
  outline(shape);
  registry.register(shape, native);
  return new WeakRef(shape);
}
export const size = (): number => outlines.size;
