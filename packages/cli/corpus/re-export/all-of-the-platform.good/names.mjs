export const GONE = 'gone';
