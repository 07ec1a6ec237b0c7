// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","truthOn":{"jsc":"collected, cleanup runs"},"about":"a direct eval in a function with a this of its own cannot name the this around it; V8 and SpiderMonkey store it all the same, JavaScriptCore does not"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

class Connection {
  open(native) {
    const answer = function (text) {
      return eval(text);
    };
    registry.register(this, () => native.release());
    return [new WeakRef(this), answer('0')][0];
  }
}

export function make(native) {
  return new Connection().open(native);
}
