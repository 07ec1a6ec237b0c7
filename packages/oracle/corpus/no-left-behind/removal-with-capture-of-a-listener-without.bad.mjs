// {"rule":"no-left-behind","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":8,"about":"the other way round"}
const windowLike = new EventTarget();

export class Page {
  resized = 0;
  onResize = () => { this.resized++; };
  mount() { windowLike.addEventListener('resize', this.onResize); }
  unmount() { windowLike.removeEventListener('resize', this.onResize, { capture: true }); }
}

export function make() {
  const page = new Page();
  page.mount();
  page.unmount();
  return new WeakRef(page);
}
