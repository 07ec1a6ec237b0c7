/** How far a scan is: a bar on a terminal, and nothing anywhere else. */
export interface Progress {
  readonly update: (done: number) => void;
  readonly stop: () => void;
}

const SILENT: Progress = { update() {}, stop() {} };

export async function progress(stream: NodeJS.WriteStream, total: number): Promise<Progress> {
  if (!stream.isTTY || total === 0) return SILENT;
  const { default: bars } = await import('cli-progress');
  const bar = new bars.SingleBar({ stream, clearOnComplete: true, hideCursor: true, format: '{bar} {value} of {total} files' }, bars.Presets.shades_classic);
  bar.start(total, 0);
  return { update: (done) => bar.update(done), stop: () => bar.stop() };
}
