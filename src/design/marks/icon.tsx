// Which small picture stands beside a word? (never alone: colour and picture always have words, WCAG 1.4.1)
import type { VNode } from 'preact';

/** Strokes on a 20 by 20 field; `fill` marks a filled part, `cut` a line cut out of a filled part. */
const SHAPES = {
  alert: 'M10 3 18 16.8H2zM10 8.2v4M10 14.4v.2',
  building: 'M2.5 9 10 3.5 17.5 9zM4.5 9v7M8 9v7M12 9v7M15.5 9v7M2.5 17h15',
  calendar: 'M3.5 5h13v12h-13zM3.5 8.5h13M7 3v3.5M13 3v3.5',
  camera: 'M3 6.5h3l1.3-2h5.4l1.3 2h3v10H3z',
  chain: 'M8.5 11.5a3 3 0 0 0 4.3 0l2.6-2.6a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-2.6 2.6a3 3 0 0 0 4.3 4.3l1-1',
  check: 'm4 10.6 4 4 8-9',
  clock: 'M10 5.8V10l2.9 2',
  close: 'M5 5l10 10M15 5 5 15',
  down: 'm5 7.5 5 5 5-5',
  download: 'M10 3v9.5M6 9l4 4 4-4M3.5 16.5h13',
  empty: '',
  exit: 'M8 3.5H4v13h4M8 10h8.5M13 6.5l3.5 3.5-3.5 3.5',
  eye: 'M2 10c2-3.6 4.7-5.3 8-5.3s6 1.7 8 5.3c-2 3.6-4.7 5.3-8 5.3S4 13.6 2 10z',
  file: 'M5 2.5h6.5L15 6v11.5H5zM11.5 2.5V6H15M7.5 10h5M7.5 13h5',
  filter: 'M3 5h14M5.5 10h9M8 15h4',
  flag: 'M4.5 17.5v-15M4.5 3.5h9.8l-2 3.5 2 3.5H4.5',
  half: '',
  hourglass: 'M5.5 2.8h9M5.5 17.2h9M6.5 2.8c0 4 3.5 4.6 3.5 7.2s-3.5 3.2-3.5 7.2M13.5 2.8c0 4-3.5 4.6-3.5 7.2s3.5 3.2 3.5 7.2',
  late: '',
  left: 'M16 10H4M9 5l-5 5 5 5',
  lock: 'M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9M10 12v2',
  mail: 'M2.5 4.5h15v11h-15zM2.5 5.5l7.5 6 7.5-6',
  menu: 'M3 6h14M3 10h14M3 14h14',
  moon: 'M16 12.5A6.8 6.8 0 0 1 7.5 4a6.8 6.8 0 1 0 8.5 8.5z',
  offline: 'M3 3l14 14M6.5 7A4.5 4.5 0 0 0 5 15.5h9M9 5.2a4.6 4.6 0 0 1 5.5 3.9 3.3 3.3 0 0 1 2.6 4.6',
  pause: 'M8 7.2v5.6M12 7.2v5.6',
  person: 'M3.8 17c.7-3.4 3-5 6.2-5s5.5 1.6 6.2 5',
  phone:
    'M4 3.5h3.2l1.3 3.6-1.9 1.4a10 10 0 0 0 4.9 4.9l1.4-1.9 3.6 1.3V16a1.5 1.5 0 0 1-1.6 1.5C8.4 17 3 11.6 2.5 5.1A1.5 1.5 0 0 1 4 3.5z',
  pin: 'M10 17.5c3.8-4 5.7-6.9 5.7-9.4a5.7 5.7 0 0 0-11.4 0c0 2.5 1.9 5.4 5.7 9.4z',
  plus: 'M10 4v12M4 10h12',
  print: 'M6 7V3h8v4M6 14H3.5V8.5A1.5 1.5 0 0 1 5 7h10a1.5 1.5 0 0 1 1.5 1.5V14H14M6 12h8v5H6z',
  repair: 'M3.2 16.8 4 13.4 13.4 4a1.7 1.7 0 0 1 2.4 0l.2.2a1.7 1.7 0 0 1 0 2.4L6.6 16zM11.8 5.6l2.6 2.6',
  right: 'M4 10h12M11 5l5 5-5 5',
  scale: 'M10 3v14M6 17h8M4 6h12M4 6 2 11.5h4zM16 6l-2 5.5h4z',
  seal: 'M10 1.9 12.2 4l3-.2.3 3 2.4 1.8-1.5 2.6.6 3-2.9.9-1.2 2.7-2.9-.8-2.9.8-1.2-2.7-2.9-.9.6-3L2.1 8.6l2.4-1.8.3-3 3 .2zM6.9 10l2.2 2.2 4-4.4',
  search: 'm13 13 4.2 4.2',
  sort: 'M6.5 8 10 4.5 13.5 8M6.5 12 10 15.5 13.5 12',
  sortup: 'M10 16V4M5.5 8.5 10 4l4.5 4.5',
  sun: 'M10 2.5v1.8M10 15.7v1.8M2.5 10h1.8M15.7 10h1.8M4.7 4.7 6 6M14 14l1.3 1.3M4.7 15.3 6 14M14 6l1.3-1.3',
  unlock: 'M5 9h10v8H5zM7 9V6a3 3 0 0 1 5.7-1.3M10 12v2',
} as const;

export type IconName = keyof typeof SHAPES;

/** All names, for the style guide. */
export const ICON_NAMES = Object.keys(SHAPES) as IconName[];

/** Rings and dots that a stroke cannot say in one path. */
const ROUNDS: Partial<Record<IconName, VNode>> = {
  camera: <circle cx="10" cy="11" r="2.8" />,
  clock: <circle cx="10" cy="10" r="7.2" />,
  empty: <circle cx="10" cy="10" r="7.2" stroke-dasharray="2.6 2.9" />,
  eye: <circle cx="10" cy="10" r="2.4" />,
  half: (
    <>
      <circle cx="10" cy="10" r="7.2" />
      <path d="M10 2.8a7.2 7.2 0 0 1 0 14.4z" fill="currentColor" />
    </>
  ),
  late: (
    <>
      <circle cx="10" cy="10" r="7.2" fill="currentColor" />
      <path class="pd-icon__cut" d="M10 5.6V10l2.9 2" />
    </>
  ),
  pause: <circle cx="10" cy="10" r="7.2" />,
  person: <circle cx="10" cy="6.6" r="3.4" />,
  pin: <circle cx="10" cy="8" r="2" />,
  search: <circle cx="8.8" cy="8.8" r="5.3" />,
  sun: <circle cx="10" cy="10" r="3.1" />,
};

/**
 * A line picture, drawn in place: after compression a repeated path weighs less than a sprite with references,
 * and it needs no ids. Hidden from screen readers; the word beside it speaks.
 */
export function Icon({ name }: { readonly name: IconName }): VNode {
  const d = SHAPES[name];
  return (
    <svg class="pd-icon" viewBox="0 0 20 20" aria-hidden="true">
      {ROUNDS[name]}
      {d && <path d={d} />}
    </svg>
  );
}
