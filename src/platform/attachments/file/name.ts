// What is a file of a stranger called from now on? (a label, never a path; its ending is that of its content)

const NAME_MAX = 100;
/** Turning and unseen marks, and what some system reads as a path or a pattern. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029<>:"/\\|?*]/gu;

/** `../../surat\u202etxt.exe.PDF` -> `surattxt.exe.pdf`; what has no letter left is `berkas.pdf`. */
export function safeName(given: string, ending: string): string {
  const last = given.toWellFormed().split(/[/\\]/).at(-1) ?? '';
  const stem = last.replace(UNFIT, '').replace(/\.[^.]{1,8}$/, '').replace(/\s+/g, ' ').replace(/^[\s.]+|[\s.]+$/g, '');
  const short = stem.slice(0, NAME_MAX).replace(/[\ud800-\udbff]$/, '').trimEnd();
  return `${short === '' ? 'berkas' : short}.${ending}`;
}

/** The ending that the sender wrote, in small letters; undefined where there is none. */
export function endingOf(given: string): string | undefined {
  return /\.([a-z0-9]{1,8})\s*$/i.exec(given)?.[1]?.toLowerCase();
}
