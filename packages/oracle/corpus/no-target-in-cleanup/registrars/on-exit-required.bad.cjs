// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","alone":true,"line":10,"about":"register comes from require of on-exit-leak-free, and the bound function keeps the target"}
const onExit = require('on-exit-leak-free');

function flush(native) {
  native.release(this.lines);
}

exports.make = (native) => {
  const log = { lines: [] };
  onExit.register(log, flush.bind(log, native));
  return new WeakRef(log);
};
