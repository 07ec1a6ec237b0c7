// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a direct eval stores what is in scope where it stands; the cleanup was made outside of it"}
const registry = new FinalizationRegistry((cleanup) => cleanup());
const releaser = (native) => () => native.release();

class Connection {
  open(native) {
    const answer = function (text) {
      return eval(text);
    };
    registry.register(this, releaser(native));
    return [new WeakRef(this), answer('0')][0];
  }
}

export function make(native) {
  return new Connection().open(native);
}
