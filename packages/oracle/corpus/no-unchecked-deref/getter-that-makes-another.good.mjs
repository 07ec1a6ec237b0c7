// {"rule":"no-unchecked-deref","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"what the reference gives decides whether another one is made"}
export class Page {
  #index;
  get index() {
    let index = this.#index?.deref();
    if (index === undefined) this.#index = new WeakRef((index = build(this)));
    return index;
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
