// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"a function that is the tag of a template gets the object as its second substitution, and holds the first"}
const registry = new FinalizationRegistry(() => current.release());
let current;

export function make(native) {
  current = native;
  const settings = { width: 300 };
  return (function (texts, first, shown) {
    registry.register(shown, { texts, first });
    return new WeakRef(shown);
  })`a${settings}b${{ width: 300 }}c`;
}
