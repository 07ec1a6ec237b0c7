// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the name is pushed, and the list is searched for the target, which stores nothing"}
const registry = new FinalizationRegistry((group) => group.native.release(group.members.length));

export function make(native) {
  const member = { name: 'a' };
  const group = { native, members: [] };
  if (group.members.indexOf(member) < 0 && !group.members.includes(member)) {
    group.members.push(member.name);
  }
  registry.register(member, group);
  return new WeakRef(member);
}
