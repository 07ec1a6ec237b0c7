// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a parameter property is a plain parameter inside the constructor, so the closure names no this"}
interface Native { release(arg?: unknown): void }
interface Finalizers<T> { register(target: object, held: T, token?: object): void }

class Movie {
  private static readonly finalizers: Finalizers<() => void> = new FinalizationRegistry<() => void>((fn) => fn());
  constructor(private readonly native: Native, readonly title = 'm') {
    (Movie.finalizers as Finalizers<() => void>).register(this, () => native.release(title), this);
  }
  get handle(): Native { return this.native; }
}

export const make = (native: Native): WeakRef<Movie> => new WeakRef(new Movie(native));
