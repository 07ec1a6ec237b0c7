const conn = { kind: 'template' };
export const kindOf = () => conn.kind;
