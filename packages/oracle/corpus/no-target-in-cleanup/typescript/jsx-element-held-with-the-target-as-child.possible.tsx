// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"the held value is an element whose child expression is the target"}
/** @jsx h */
const h = (type: unknown, props: object | null, ...children: unknown[]) => ({ type, props, children });
const registry = new FinalizationRegistry<ReturnType<typeof h>>(({ props }) => (props as any).release());

export function make(native: { release(): void }) {
  const model = { label: 'Save' };
  registry.register(model, <button release={native.release}>{model}</button>);
  return new WeakRef(model);
}
