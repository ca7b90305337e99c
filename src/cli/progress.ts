import { Presets, SingleBar } from 'cli-progress';

/** A bar on standard error where a person looks on; standard output stays the command's own. */
export interface Progress {
  update(done: number, total: number, what: string): void;
  end(): void;
}

export function startProgress(what: string): Progress {
  const format = `${what} [{bar}] {value}/{total} {what}`;
  const bar = new SingleBar(
    { format, stream: process.stderr, noTTYOutput: false, hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  );
  let started = false;
  return {
    update(done, total, subject) {
      if (!started) bar.start(total, 0, { what: '' });
      started = true;
      bar.setTotal(total);
      bar.update(done, { what: subject });
    },
    end() {
      if (started) bar.stop();
    },
  };
}
