export const closer = ({ native }) => () => native.release();
