// {"rule":"no-unchecked-deref","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"a private field gets the reference where it is asked","line":5}
export class Page {
  #index;
  get index() {
    return (this.#index ??= new WeakRef(build(this))).deref();
  }
}
function build(page) {
  return new Map([['kind', typeof page]]);
}
const page = new Page();

const watch = new FinalizationRegistry((release) => release());
let asked = 0;
export function make(native) {
  const first = page.index;
  watch.register(first, native.release);
  return new WeakRef(first);
}
export function beforeCleanups(native) {
  if (asked++ < 3) native.found(page.index);
}
