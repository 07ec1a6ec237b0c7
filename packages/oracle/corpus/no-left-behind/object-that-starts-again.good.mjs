// {"rule":"no-left-behind","expect":"silent","truth":"retained","about":"what is stopped or closed can play, listen or connect again, and hears what it heard before"}
const bus = new EventTarget();

export class Player {
  beats = 0;
  isPlaying = false;
  constructor() { bus.addEventListener('beat', () => { if (this.isPlaying) this.beats++; }); }
  play() { this.isPlaying = true; }
  stop() { this.isPlaying = false; }
}

export class Client {
  beats = 0;
  constructor() { bus.addEventListener('beat', () => { this.beats++; }); }
  connect() { this.isOpen = true; }
  close() { this.isOpen = false; }
}

export function create() {
  const state = { beats: 0 };
  const radio = { state, start() { radio.isOn = true; }, stop() { radio.isOn = false; } };
  bus.addEventListener('beat', () => { radio.state.beats++; });
  return radio;
}

export function make() {
  const player = new Player();
  player.stop();
  player.play();
  bus.dispatchEvent(new Event('beat'));
  const client = new Client();
  client.close();
  client.connect();
  create().stop();
  return new WeakRef(player.beats === 0 ? {} : player);
}
