// {"rule":"no-weakref-key","expect":"report","truth":"collected, cleanup runs","about":"a map of TypeScript","harm":"live entry not found"}
const registry = new FinalizationRegistry<() => void>((release) => release());
interface Tab { id: number }
const titles = new Map<WeakRef<Tab>, string>();
const titleOf = (tab: Tab): string | undefined => titles.get(new WeakRef(tab));
export function make(native: { release(): void; found(value: unknown): void }): WeakRef<Tab> {
  const tab: Tab = { id: 1 };
  titles.set(new WeakRef(tab), 'a');
  native.found(titleOf(tab));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
