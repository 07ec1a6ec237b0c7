// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"shared":true,"about":"the callback of a replacement names the target"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const locale = { decimal: ',' };
  locale.sample = '1.5'.replace('.', () => locale.decimal);
  registry.register(locale, () => native.release());
  return new WeakRef(locale);
}
