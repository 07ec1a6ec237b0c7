// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup never runs","about":"what is bound is added and removed in one call"}
const windowLike = new EventTarget();

export class Page {
  resized = 0;
  async once(native) {
    const onResize = this.onResize.bind(this);
    windowLike.addEventListener('resize', onResize);
    await native.use();
    windowLike.removeEventListener('resize', onResize);
  }
  onResize() { this.resized++; }
}

export async function make(native) {
  const page = new Page();
  await page.once(native);
  return new WeakRef(page);
}
