// {"rule":"no-shared-scope-leak","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","about":"a timer of an hour in TypeScript, whose delay is a product"}
interface N { release(): void }
const HOUR = 60 * 60 * 1000;
export function schedule(native: N, label: string): WeakRef<object> {
  const doc = { pages: [1, 2, 3] };
  const t = setTimeout((): void => { console.log(label); }, HOUR);
  (t as { unref?: () => void }).unref?.();
  const count = (): number => doc.pages.length;
  count();
  return new WeakRef(doc);
}
export function make(native: N): WeakRef<object> { return schedule(native, 'x'); }
