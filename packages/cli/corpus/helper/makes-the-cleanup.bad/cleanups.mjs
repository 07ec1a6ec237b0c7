export const closer = (conn) => () => conn.native.release();
