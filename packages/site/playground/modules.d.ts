declare module 'virtual:text-of-the-runtime' {
  const text: string;
  export default text;
}
