// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"whichever registry is chosen, it holds the closure"}
const quick = new FinalizationRegistry((fn) => fn());
const slow = new FinalizationRegistry((fn) => queueMicrotask(fn));

export function make(native) {
  const sheet = { cells: 9 };
  (sheet.cells > 5 ? slow : quick).register(sheet, () => native.release(sheet.cells));
  return new WeakRef(sheet);
}
