// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup never runs","about":"the same at both places"}
const windowLike = new EventTarget();

export class Page {
  resized = 0;
  onResize = () => { this.resized++; };
  mount() { windowLike.addEventListener('resize', this.onResize, { capture: true }); }
  unmount() { windowLike.removeEventListener('resize', this.onResize, { capture: true }); }
}

export function make() {
  const page = new Page();
  page.mount();
  page.unmount();
  return new WeakRef(page);
}
