// What stands around every picture, so that it can be shown anywhere by itself? (title, state, source, time, address)
import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { COLOURS } from './colours.ts';
import { Letters, clean } from './letters.tsx';
import { textWidth, wrapText } from './widths.ts';

/** The size that link previews ask for; all pictures have it. */
export const PICTURE = { width: 1_200, height: 630 } as const;
/** Where the drawing may stand. */
export const FIELD = { x: 48, y: 160, width: 1_104, height: 374 } as const;

/** First family: what our own pictures as pixels are set in; then whatever the reader's machine has. */
const FAMILY = 'Roboto, "Helvetica Neue", Arial, sans-serif';

export interface PictureFrame {
  readonly lang: string;
  /** What and where: "Kabupaten Bogor". */
  readonly title: string;
  /** Contest and day. */
  readonly eyebrow: string;
  /** What the drawing shows: "Perolehan suara". */
  readonly subject: string;
  /** Layer, time and number; then address and licence. */
  readonly source: readonly [string, string];
  /** State of the figures: "Sementara". */
  readonly state: string;
  /** Loud mark: "DATA SIMULASI". */
  readonly mark?: string | undefined;
  /** The picture in words, with its figures: for whoever does not see it. */
  readonly label: string;
}

/** A whole picture as SVG text: no address, no script and no style sheet in it. */
export function drawPicture(frame: PictureFrame, drawing: VNode): string {
  return renderToString(<Frame {...frame}>{drawing}</Frame>);
}

function Frame({ lang, title, eyebrow, subject, source, state, mark, label, children }: PictureFrame & { readonly children: ComponentChildren }): VNode {
  const { width, height } = PICTURE;
  const tags = [...(mark === undefined ? [] : [{ text: mark, fill: COLOURS.warn, bed: COLOURS['warn-tint'] }]), { text: state, fill: COLOURS['ink-2'], bed: COLOURS.floor }];
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" lang={lang} font-family={FAMILY}>
      <title>{clean(`${subject}, ${title}`)}</title>
      <desc>{clean(label)}</desc>
      <rect width={width} height={height} fill={COLOURS.paper} />
      <rect width={width} height="10" fill={COLOURS.brand} />
      <Letters x={48} y={56} size={22} fill={COLOURS['ink-2']} width={760}>
        {eyebrow}
      </Letters>
      <Tags tags={tags} />
      <Letters x={48} y={104} size={42} bold width={1_104}>
        {title}
      </Letters>
      <Letters x={48} y={140} size={24} fill={COLOURS['ink-2']} width={1_104}>
        {subject}
      </Letters>
      {children}
      <path d={`M48 552H${width - 48}`} stroke={COLOURS.line} stroke-width="2" />
      <Source lines={source} />
    </svg>
  );
}

/** From the right edge to the left. */
function Tags({ tags }: { readonly tags: readonly { readonly text: string; readonly fill: string; readonly bed: string }[] }): VNode {
  let right: number = PICTURE.width - 48;
  return (
    <g>
      {tags.map(({ text, fill, bed }) => {
        const wide = textWidth(text, 20) + 28;
        right -= wide + 12;
        return (
          <g key={text}>
            <rect x={right + 12} y={30} width={wide} height={36} rx="4" fill={bed} stroke={fill} stroke-width="1.5" />
            <Letters x={right + 12 + wide / 2} y={55} size={20} bold fill={fill} anchor="middle">
              {text}
            </Letters>
          </g>
        );
      })}
    </g>
  );
}

function Source({ lines: [first, second] }: { readonly lines: readonly [string, string] }): VNode {
  const lines = [...wrapText(first, 1_104, 18, 2), second];
  return (
    <g>
      {lines.map((line, at) => (
        <Letters key={line} x={48} y={576 + at * (lines.length > 2 ? 21 : 27)} size={18} fill={COLOURS['ink-2']} width={1_104}>
          {line}
        </Letters>
      ))}
    </g>
  );
}
