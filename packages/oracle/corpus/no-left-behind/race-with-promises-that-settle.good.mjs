// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup never runs","about":"both promises are of the call"}
export async function read(native) {
  const result = { rows: [1], native };
  const timeout = new Promise((resolve) => { setTimeout(resolve, 5); });
  await Promise.race([Promise.resolve(result), timeout]);
  return new WeakRef(result);
}

export const make = (native) => read(native);
