// Which family of browser and system does a request come from? (named to the officer; a change asks for step-up: keamanan.md 1.4)

const BROWSERS: readonly (readonly [string, RegExp])[] = [
  ['Edge', /\bEdgA?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /\bSafari\//],
];

const SYSTEMS: readonly (readonly [string, RegExp])[] = [
  ['Android', /\bAndroid\b/],
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Windows', /\bWindows\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Mac', /\bMacintosh\b/],
  ['Linux', /\bLinux\b/],
];

/** "Chrome, Android" of a User-Agent header; a part that nobody knows is "?". Versions are left out: updates are no change. */
export function browserFamily(agent: string): string {
  const name = (list: typeof BROWSERS): string => list.find(([, sign]) => sign.test(agent))?.[0] ?? '?';
  return `${name(BROWSERS)}, ${name(SYSTEMS)}`;
}
