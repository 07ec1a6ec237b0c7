// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":5,"about":"create comes from require"}
const { create } = require('gc-hook');

exports.make = function make(native) {
  const proxy = create({ fd: 3 }, () => native.release(proxy.fd));
  return new WeakRef(proxy);
};
