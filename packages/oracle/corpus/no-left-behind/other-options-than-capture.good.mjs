// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup never runs","about":"only capture has to be the same"}
const windowLike = new EventTarget();

export class Page {
  resized = 0;
  onResize = () => { this.resized++; };
  mount() { windowLike.addEventListener('resize', this.onResize, { passive: true }); }
  unmount() { windowLike.removeEventListener('resize', this.onResize); }
}

export function make() {
  const page = new Page();
  page.mount();
  page.unmount();
  return new WeakRef(page);
}
