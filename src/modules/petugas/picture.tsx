// How does a page show a code for a telephone's camera? (a picture within the page: nothing to fetch, nothing to keep)
import type { VNode } from 'preact';

/** Places of a PNG's width in its header. */
const WIDTH_AT = 16;

/** `alt` says what the code holds and where the same stands in words. */
export function Picture({ png, alt }: { readonly png: Uint8Array; readonly alt: string }): VNode {
  const bytes = Buffer.from(png);
  const side = bytes.readUInt32BE(WIDTH_AT);
  return (
    <p>
      <img src={`data:image/png;base64,${bytes.toString('base64')}`} width={side} height={side} alt={alt} />
    </p>
  );
}
