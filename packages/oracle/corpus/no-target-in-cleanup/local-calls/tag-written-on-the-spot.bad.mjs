// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":9,"about":"a function that is the tag of a template gets the object as a substitution, and holds it from around it"}
const registry = new FinalizationRegistry(() => current.release());
let current;

export function make(native) {
  current = native;
  const view = { width: 300 };
  return (function (texts, shown) {
    registry.register(shown, { texts, view });
    return new WeakRef(shown);
  })`a${view}b`;
}
