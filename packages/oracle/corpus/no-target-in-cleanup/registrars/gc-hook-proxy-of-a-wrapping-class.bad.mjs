// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a class returns the proxy of its instance from the constructor, and the instance keeps that proxy in a list"}
import { create } from 'gc-hook';

class Model {
  watchers = [];
  constructor(native) {
    const proxy = create(this, () => native.release());
    this.watchers.push({ source: proxy });
    return proxy;
  }
}

export const make = (native) => new WeakRef(new Model(native));
