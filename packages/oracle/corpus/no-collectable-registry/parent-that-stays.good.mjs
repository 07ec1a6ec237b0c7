// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a parent that stays has it"}
class Group {
  registry = new FinalizationRegistry((handle) => handle.release());
  add(native) {
    const member = { group: this };
    this.registry.register(member, native);
    return member;
  }
}
const groups = [new Group()];
export const make = (native) => new WeakRef(groups[0].add(native));
