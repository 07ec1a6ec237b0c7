declare module 'virtual:text-of-the-runtime' {
  /** What the package is made of, as JavaScript. */
  export const text: string;
}

declare module '*.css';
