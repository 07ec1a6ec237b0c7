// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the target is the second element and so part of the rest"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const page = { text: '' };
  const [name, ...rest] = ['draft', page, 7];
  page.text = name;
  registry.register(page, () => native.release(rest.length));
  return new WeakRef(page);
}
