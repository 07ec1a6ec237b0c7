/** One program for each number, the same everywhere and at any time. */
import fc, { type Arbitrary, type Random, Stream, Value } from 'fast-check';

/** A generated value with what is needed to shrink it. */
export interface Sample<T> {
  readonly value: T;
  /** Smaller ones, the smallest first. */
  readonly smaller: () => Iterable<Sample<T>>;
}

export function sample<T>(arbitrary: Arbitrary<T>, seed: number, index: number): Sample<T> {
  const [made] = fc.sample(new Recorder(arbitrary), { seed: mixed(seed, index), numRuns: 1 });
  if (!made) throw new Error('fast-check gave nothing');
  return sampleOf(arbitrary, made);
}

function sampleOf<T>(arbitrary: Arbitrary<T>, value: Value<T>): Sample<T> {
  return {
    value: value.value,
    *smaller() {
      for (const next of arbitrary.shrink(value.value_, value.context)) yield sampleOf(arbitrary, next);
    },
  };
}

/** fast-check's `sample` gives bare values, and makes early ones small; this one gives them whole and takes all alike. */
class Recorder<T> extends fc.Arbitrary<Value<T>> {
  readonly #inner: Arbitrary<T>;
  /** None: what is recorded is shrunk by its own arbitrary. */
  readonly #shrinkable: readonly unknown[] = [];

  constructor(inner: Arbitrary<T>) {
    super();
    this.#inner = inner;
  }

  generate(random: Random): Value<Value<T>> {
    return new Value(this.#inner.generate(random, undefined), undefined);
  }

  canShrinkWithoutContext(value: unknown): value is Value<T> {
    return this.#shrinkable.includes(value);
  }

  shrink(): Stream<Value<Value<T>>> {
    return Stream.nil();
  }
}

/** Neighbouring indices of neighbouring seeds have nothing in common. */
function mixed(seed: number, index: number): number {
  let mix = Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 15), 0x2c1b3c6d);
  mix = Math.imul(mix ^ (mix >>> 12), 0x297a2d39);
  return (mix ^ (mix >>> 15)) | 0;
}
