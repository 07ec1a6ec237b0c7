const registry = new FinalizationRegistry(release);
exports.open = function (conn) {
  registry.register(conn, () => arguments.length);
};
