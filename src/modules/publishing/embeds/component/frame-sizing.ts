const HEIGHT = 'case-timeline:height';
const HIGHEST = 20_000;

function heightIn(data: unknown): number | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { type, height } = data as Readonly<Record<string, unknown>>;
  if (type !== HEIGHT || typeof height !== 'number') return undefined;
  return height > 0 && height <= HIGHEST ? Math.ceil(height) : undefined;
}

/** Gives frames that show an embed from this folder the height they ask for. Others are not listened to. */
export function sizeFrames(base: string): void {
  addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
    const height = heightIn(data);
    if (height === undefined || source === null) return;
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow === source && frame.src.startsWith(`${base}/`)) {
        frame.style.height = `${String(height)}px`;
      }
    }
  });
}
