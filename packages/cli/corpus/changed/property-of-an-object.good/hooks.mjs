export const hooks = { cleanupOf: (conn) => () => conn.native.release(), nameOf: (conn) => conn.name };
