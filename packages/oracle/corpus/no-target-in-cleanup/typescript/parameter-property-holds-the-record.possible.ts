// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"the record in a parameter property is held, and a later statement puts the instance into it"}
interface State { release(): void; owner?: object }
const registry = new FinalizationRegistry<State>((state) => state.release());

class Texture {
  constructor(protected state: State) {
    registry.register(this, this.state);
    this.state.owner = this;
  }
}

export function make(native: { release(): void }) {
  return new WeakRef(new Texture({ release: native.release }));
}
