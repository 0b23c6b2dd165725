/** How many pixels a picture has by its own word, which stands before them. */

/** A sheet of A3 at 600 dots an inch is 70 million. */
export const MOST_PIXELS = 100_000_000;

const PNG_WIDTH_AT = 16;

/** The size comes first in every PNG. Null: the file is too short to have one. */
export function pngPixels(head: Uint8Array): number | null {
  if (head.length < PNG_WIDTH_AT + 8) return null;
  const view = viewOf(head);
  return view.getUint32(PNG_WIDTH_AT) * view.getUint32(PNG_WIDTH_AT + 4);
}

/** Marks of frames; the three between them define tables. */
const FRAMES = { from: 0xc0, to: 0xcf, without: [0xc4, 0xc8, 0xcc] } as const;

/** The largest frame among the segments before the pixels. Null: none stands there. */
export function jpegPixels(head: Uint8Array): number | null {
  const view = viewOf(head);
  let pixels: number | null = null;
  for (let at = 2; at + 9 < head.length && head[at] === 0xff; ) {
    const mark = head[at + 1]!;
    if (mark === 0xff) at += 1;
    else if (mark === 0xda || mark === 0xd9) return pixels;
    else {
      const isFrame =
        mark >= FRAMES.from && mark <= FRAMES.to && !FRAMES.without.some((each) => each === mark);
      if (isFrame) pixels = Math.max(pixels ?? 0, view.getUint16(at + 5) * view.getUint16(at + 7));
      at += 2 + view.getUint16(at + 2);
    }
  }
  return pixels;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
