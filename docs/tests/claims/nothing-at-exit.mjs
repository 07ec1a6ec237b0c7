/** A registry of the platform, and objects of which one is garbage and one is alive when the program ends. */
const registry = new FinalizationRegistry((name) => console.log(name));

export const answer = (mark) => {
  globalThis.alive = { registry };
  registry.register(globalThis.alive, `${mark}alive`);
  registry.register({}, `${mark}garbage`);
  return 'registered';
};
