export const cleanupOf = (conn) => () => conn.native.release();
