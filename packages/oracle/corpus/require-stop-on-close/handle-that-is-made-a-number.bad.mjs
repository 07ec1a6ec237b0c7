// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"glue code makes an unsigned number of the pointer before it frees it","line":15}
let wasm;
const registry = new FinalizationRegistry((ptr) => wasm.__wbg_page_free(ptr >>> 0));
const pages = [];
export const load = (exports) => { wasm = exports; };

class Page {
  constructor() {
    this.ptr = wasm.__wbg_page_new() >>> 0;
    registry.register(this, this.ptr);
  }
  free() {
    const { ptr } = this;
    this.ptr = 0;
    wasm.__wbg_page_free(ptr);
  }
}

export function make(native) {
  load({ __wbg_page_new: () => pages.push(native), __wbg_page_free: (ptr) => pages[ptr - 1].release() });
  const page = new Page();
  page.free();
  return new WeakRef(page);
}
