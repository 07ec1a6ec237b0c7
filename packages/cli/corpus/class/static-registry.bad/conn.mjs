export class Conn {
  static graveyard = new FinalizationRegistry((fn) => fn());
}
