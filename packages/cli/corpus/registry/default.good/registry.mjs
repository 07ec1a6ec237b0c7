export default new FinalizationRegistry((fn) => fn());
