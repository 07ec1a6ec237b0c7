// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the callback names a string taken from the target"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const locale = { decimal: ',' };
  const { decimal } = locale;
  locale.sample = '1.5'.replace('.', () => decimal);
  registry.register(locale, () => native.release());
  return new WeakRef(locale);
}
