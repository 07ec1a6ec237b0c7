// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"about":"types on the registry, the field and the call change nothing"}
interface Native { release(arg?: unknown): void }
interface Finalizers<T> { register(target: object, held: T, token?: object): void }

class Movie {
  private static readonly finalizers: Finalizers<() => void> = new FinalizationRegistry<() => void>((fn) => fn());
  constructor(private readonly native: Native, readonly title = 'm') {
    (Movie.finalizers as Finalizers<() => void>).register(this, () => this.native.release(this.title), this);
  }
}

export const make = (native: Native): WeakRef<Movie> => new WeakRef(new Movie(native));
