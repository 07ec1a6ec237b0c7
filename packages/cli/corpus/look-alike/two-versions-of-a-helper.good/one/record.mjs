export const recordOf = (owner, native) => ({ owner, native });
