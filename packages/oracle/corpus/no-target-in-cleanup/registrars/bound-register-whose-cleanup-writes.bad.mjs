// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the same for a register that is bound and goes by another name"}
const registry = new FinalizationRegistry((cleanup) => cleanup());
const onGone = registry.register.bind(registry);

export function make(native) {
  const conn = { fd: 1 };
  const box = { link: conn };
  onGone(conn, () => { box.link = null; native.release(); });
  return new WeakRef(conn);
}
