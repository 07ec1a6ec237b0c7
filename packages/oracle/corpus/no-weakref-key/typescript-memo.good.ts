// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"one reference an object, in TypeScript","spared":"live entry not found"}
const registry = new FinalizationRegistry<() => void>((release) => release());
interface Tab { id: number }
const refs = new WeakMap<Tab, WeakRef<Tab>>();
const refOf = (tab: Tab): WeakRef<Tab> => {
  const known = refs.get(tab);
  if (known) return known;
  const made = new WeakRef(tab);
  refs.set(tab, made);
  return made;
};
const titles = new Map<WeakRef<Tab>, string>();
export function make(native: { release(): void; found(value: unknown): void }): WeakRef<Tab> {
  const tab: Tab = { id: 1 };
  titles.set(refOf(tab), 'a');
  native.found(titles.get(refOf(tab)));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
