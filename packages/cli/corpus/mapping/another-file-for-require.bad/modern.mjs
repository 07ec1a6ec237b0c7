export const cleanupOf = ({ native }) => () => native.release();
