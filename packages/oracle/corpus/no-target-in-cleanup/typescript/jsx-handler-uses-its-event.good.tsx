// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the event handler reaches the element through its event only"}
/** @jsx h */
type Props = Record<string, unknown> | null;
const h = (type: unknown, props: Props, ...children: unknown[]) => ({ type, props, children });
const registry = new FinalizationRegistry<() => void>((free) => free());

export function make(native: { release(): void }) {
  const dialog = (
    <dialog onClose={(event: { target: { children: unknown[] } }) => event.target.children.splice(0)}>
      <p>Really?</p>
    </dialog>
  );
  registry.register(dialog, () => native.release());
  return new WeakRef(dialog);
}
