import { setTimeout as pause } from 'node:timers/promises';

/** Waits for something that comes to pass by itself, generously: only what never comes is a failure. */
export async function until(isSo: () => boolean | Promise<boolean>, limitMs = 25_000): Promise<void> {
  const end = performance.now() + limitMs;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error('It did not come to that');
    await pause(20);
  }
}
