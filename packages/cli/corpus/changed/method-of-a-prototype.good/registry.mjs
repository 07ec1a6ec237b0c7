export const registry = new FinalizationRegistry((fn) => fn());
