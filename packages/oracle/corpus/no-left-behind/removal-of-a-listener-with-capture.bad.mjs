// {"rule":"no-left-behind","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":8,"about":"the listener was added for the way down, and is removed as one for the way up"}
const windowLike = new EventTarget();

export class Page {
  resized = 0;
  onResize = () => { this.resized++; };
  mount() { windowLike.addEventListener('resize', this.onResize, { capture: true }); }
  unmount() { windowLike.removeEventListener('resize', this.onResize); }
}

export function make() {
  const page = new Page();
  page.mount();
  page.unmount();
  return new WeakRef(page);
}
