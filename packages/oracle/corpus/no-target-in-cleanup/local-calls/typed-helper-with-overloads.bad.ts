// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":15,"about":"overload signatures and generics are not code; the helper forwards as in plain JavaScript"}
interface Native { release(arg?: unknown): void }
type Cleanup = () => void;
const registry = new FinalizationRegistry<Cleanup>((fn) => fn());

function onGone<T extends object>(target: T, cleanup: Cleanup): T;
function onGone<T extends object>(target: T): T;
function onGone<T extends object>(target: T, cleanup?: Cleanup): T {
  if (cleanup) registry.register(target, cleanup);
  return target;
}

export function make(native: Native): WeakRef<object> {
  const image = onGone({ width: 1 });
  onGone<{ width: number }>(image, () => native.release(image.width));
  return new WeakRef(image);
}
