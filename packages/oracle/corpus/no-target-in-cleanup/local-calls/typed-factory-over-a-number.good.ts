// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a typed factory gets a number by way of an interface of the target"}
interface Native { release(arg?: unknown): void }
interface Image { readonly width: number }
type Cleanup = () => void;
const registry = new FinalizationRegistry<Cleanup>((fn) => fn());

const releaser = (native: Native, width: Image['width']): Cleanup => () => native.release(width);

export function make(native: Native): WeakRef<Image> {
  const image: Image = { width: 1 };
  registry.register(image, releaser(native, image.width));
  return new WeakRef(image);
}
