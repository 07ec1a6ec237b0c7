/** From a retention path to a picture of it. Knows no parser, no page and no command: text in, text out. */
export { drawPath, type DrawnPath, type DrawnStep } from './path.ts';
