// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"JSON text and what is parsed from it are new"}
const registry = new FinalizationRegistry(({ native, copy }) => native.release(copy.theme));

export function make(native) {
  const settings = { theme: 'dark', nested: { wide: true } };
  registry.register(settings, { native, text: JSON.stringify(settings), copy: JSON.parse(JSON.stringify(settings)) });
  return new WeakRef(settings);
}
