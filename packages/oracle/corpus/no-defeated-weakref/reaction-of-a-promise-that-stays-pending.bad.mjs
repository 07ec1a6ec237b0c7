// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","line":7,"about":"a reaction of a promise of the module that nothing settles"}
const never = new Promise(() => {});

export function make() {
  const view = { draws: 0 };
  const ref = new WeakRef(view);
  never.then(() => { if (ref.deref()) view.draws++; }); 
  return ref;
}

export const wait = () => never;
