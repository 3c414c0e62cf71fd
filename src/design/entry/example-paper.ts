// How does a photographed form look in an example? (drawn and handwritten by us: no photograph of a real form is kept here)

/** One stroke a digit, on a field of 42 by 50. */
const STROKES: Readonly<Record<string, string>> = {
  '/': 'M12 40 32 12',
  '0': 'M22 10c-9 0-11 8-11 16s3 15 11 15 11-7 11-16-3-15-11-15z',
  '1': 'M15 17l8-7v32',
  '2': 'M12 17c1-6 6-8 10-8 6 0 10 4 9 9-1 7-12 13-19 23 7-2 14-1 21 0',
  '3': 'M13 12c8-4 18-2 17 5-1 5-6 7-11 8 7 0 13 3 12 10-1 7-12 9-19 4',
  '4': 'M27 10C22 20 16 26 11 33h22M26 24l-1 18',
  '7': 'M11 12h21C28 22 23 32 20 43',
  '8': 'M29 15c-4-7-16-5-15 2 1 7 17 8 16 17-1 9-18 9-18 0 0-8 16-11 17-19z',
};

const INK = 'fill="none" stroke="#2b2a4a" stroke-width="3.2" stroke-linecap="round" stroke-linejoin="round"';
const BOX = 'fill="#f8f2e4" stroke="#8d8271"';

function boxes(digits: string): string {
  return Array.from(digits, (digit, at) => {
    const stroke = `<path d="${STROKES[digit] ?? ''}" ${INK}/>`;
    return `<g transform="translate(${at * 44})"><rect x="1" y="1" width="42" height="50" ${BOX}/>${stroke}</g>`;
  }).join('');
}

function picture(viewBox: string, inside: string): string {
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${inside}</svg>`)}`;
}

/** A strip of the photograph: three boxes as written, `/` for a struck one. */
export function strip(digits: string): string {
  return picture('-8 -8 150 68', `<rect x="-8" y="-8" width="150" height="68" fill="#efe6d4"/>${boxes(digits)}`);
}

/** A whole page with lines of print and a figure every so often. */
export function sheet(figures: readonly string[]): string {
  const rows = figures.map((digits, at) => {
    const y = 150 + at * 92;
    const print = `<path d="M60 ${y + 18}h210M60 ${y + 38}h150" stroke="#c9bea9" stroke-width="6"/>`;
    return `${print}<g transform="translate(420 ${y})">${boxes(digits)}</g>`;
  });
  const head =
    '<path d="M60 64h260M60 92h180" stroke="#c9bea9" stroke-width="6"/><rect x="470" y="54" width="90" height="24" fill="#8d8271"/>';
  const ground = `<rect width="620" height="760" fill="#efe6d4"/><rect x="30" y="24" width="560" height="712" ${BOX}/>`;
  return picture('0 0 620 760', ground + head + rows.join(''));
}
