// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":10,"about":"an accessor makes the registry on first use and returns it"}
const runtime = {
  get finalizers() {
    return (this.lazy ??= new FinalizationRegistry((fn) => fn()));
  },
};

export function make(native) {
  const sheet = { cells: 9 };
  runtime.finalizers.register(sheet, () => native.release(sheet.cells));
  return new WeakRef(sheet);
}
