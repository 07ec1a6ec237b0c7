// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":12,"shared":true,"about":"the overload signatures have no body; in the implementation a sibling names the target"}
const registry = new FinalizationRegistry<() => void>((free) => free());

interface Native { release(): void }
interface Tab { title: string; rename?(title: string): void }

function openTab(native: Native): Tab;
function openTab(native: Native, title: string): Tab;
function openTab(native: Native, title = 'untitled'): Tab {
  const tab: Tab = { title };
  tab.rename = (next) => { tab.title = next; };
  registry.register(tab, () => native.release());
  return tab;
}

export function make(native: Native) {
  return new WeakRef(openTab(native));
}
