// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the held record is pushed on a list of the target"}
const registry = new FinalizationRegistry((group) => group.native.release());

export function make(native) {
  const member = { groups: [] };
  const group = { native };
  member.groups.push(group);
  registry.register(member, group);
  return new WeakRef(member);
}
