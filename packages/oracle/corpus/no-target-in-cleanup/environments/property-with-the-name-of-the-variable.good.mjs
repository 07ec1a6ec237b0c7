// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the sibling reads a property, a key and a label called like the variable, none of which refers to it"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const cursor = { row: 0 };
  const move = (state) => {
    cursor: for (const step of state.cursor ?? []) {
      if (step > 3) break cursor;
    }
    return { cursor: state.cursor };
  };
  cursor.history = move({ cursor: [1, 2] });
  registry.register(cursor, () => native.release());
  return new WeakRef(cursor);
}
