// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"an overload signature has a parameter named like the target, which exists in types only"}
const registry = new FinalizationRegistry<() => void>((free) => free());

interface Native { release(): void }

export function make(native: Native) {
  const tab = { title: 'home' };
  function rename(tab: string): string;
  function rename(tab: { title: string }, title?: string): string;
  function rename(input: unknown): string { return String(input); }
  tab.title = rename(tab.title);
  registry.register(tab, () => native.release());
  return new WeakRef(tab);
}
