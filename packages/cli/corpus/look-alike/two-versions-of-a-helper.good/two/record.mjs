export const recordOf = (owner, native) => ({ native });
