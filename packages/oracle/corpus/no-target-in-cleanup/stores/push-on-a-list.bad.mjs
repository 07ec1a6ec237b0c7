// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the target is pushed on a list of the held record"}
const registry = new FinalizationRegistry((group) => group.native.release(group.members.length));

export function make(native) {
  const member = { name: 'a' };
  const group = { native, members: [] };
  group.members.push(member);
  registry.register(member, group);
  return new WeakRef(member);
}
