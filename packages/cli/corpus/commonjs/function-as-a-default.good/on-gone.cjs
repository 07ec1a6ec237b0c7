'use strict';
const registry = new FinalizationRegistry((fn) => fn());
module.exports = function onGone(target, cleanup) {
  registry.register(target, cleanup);
};
