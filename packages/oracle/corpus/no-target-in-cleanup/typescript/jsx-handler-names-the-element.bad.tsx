// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":13,"shared":true,"about":"an event handler in an attribute of the element names the variable of the element"}
/** @jsx h */
type Props = Record<string, unknown> | null;
const h = (type: unknown, props: Props, ...children: unknown[]) => ({ type, props, children });
const registry = new FinalizationRegistry<() => void>((free) => free());

export function make(native: { release(): void }) {
  const dialog = (
    <dialog onClose={() => dialog.children.splice(0)}>
      <p>Really?</p>
    </dialog>
  );
  registry.register(dialog, () => native.release());
  return new WeakRef(dialog);
}
