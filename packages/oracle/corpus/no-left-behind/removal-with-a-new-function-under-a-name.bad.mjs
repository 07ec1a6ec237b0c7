// {"rule":"no-left-behind","expect":"possible","truth":"retained","line":12,"about":"the removal has a constant with a function of its own"}
const windowLike = new EventTarget();

export class Page {
  resized = 0;
  mount() {
    const onResize = () => { this.resized++; };
    windowLike.addEventListener('resize', onResize);
  }
  unmount() {
    const onResize = () => { this.resized++; };
    windowLike.removeEventListener('resize', onResize);
  }
}

export function make() {
  const page = new Page();
  page.mount();
  page.unmount();
  return new WeakRef(page);
}
