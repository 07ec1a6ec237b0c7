/** What streams keep of what they are made of: data only. Each has a case in the corpus folder `values`. */
import type { Keep, Result } from './builtins.ts';

/** Until when they keep it, and what may be asked of a controller without an end of the stream. */
export const UNTIL_CLOSED = 'only until the stream is closed';
export const LEAVES_OPEN: ReadonlySet<string> = new Set(['enqueue', 'desiredSize']);

/** The functions of a source, a sink or a transformer, and which of their parameters is the controller. */
export const STREAM_METHODS: Readonly<Record<string, number | null>> = { start: 0, pull: 0, cancel: null, write: 1, close: null, abort: null, transform: 1, flush: 0 };

/** A source that has nothing but `start` is let go of once that has run, in Node. */
const madeOf = (...names: string[]): Result => ({ kind: 'fresh', keeps: [{ from: 0, how: 'methods', names, whileOpen: true }] });
const kept = (from: Keep['from']): Result => ({ kind: 'fresh', keeps: [{ from, how: 'argument', whileOpen: true }] });

export const STREAMS: Readonly<Record<string, Result>> = {
  ReadableStream: madeOf('pull', 'cancel'),
  WritableStream: madeOf('write', 'close', 'abort'),
  TransformStream: madeOf('transform', 'flush'),
};

/** Node's own, by what of a module makes them. */
export const STREAM_MAKERS: Readonly<Record<string, Result>> = { 'Readable.from': kept(0) };
