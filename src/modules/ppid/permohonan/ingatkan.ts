// Which officer hears that a deadline comes near or has passed? (tenggat.md section 8: holder, head of the desk, superior, the office above)
import { type AreaCode, parentOf } from '#kernel/area-code';
import { formatDay } from '#kernel/format';
import { type Sentence, say } from '#kernel/text';
import type { ClockPoint, ClockRow } from '#platform/clocks';
import type { Db } from '#platform/db';
import { type Recipient, notify } from '#platform/notify';
import { type At, MODULE } from './jam.ts';
import { ingatkanText as text } from './text-ingatkan.ts';

type Titik = ClockPoint['titik'];

const WORDS: Readonly<Record<Exclude<Titik, 'h-3'>, Sentence>> = { 50: text.setengah, 80: text.hampir, 'hari-akhir': text.terakhir, 100: text.lewat, 120: text.jauh };

/** In the inbox of a role, or of the one who holds the case. The office above hears of what is far beyond its end. */
export function kepada(titik: Titik, kantor: AreaCode, pemegang: string | null): readonly Recipient[] {
  const desk: Recipient = pemegang === null ? { kind: 'peran', role: 'ppid', node: kantor } : { kind: 'akun', account: pemegang };
  switch (titik) {
    case 50:
      return [desk];
    case 80:
    case 'hari-akhir':
      return pemegang === null ? [desk] : [desk, { kind: 'peran', role: 'ppid', node: kantor }];
    case 100:
      return [desk, { kind: 'peran', role: 'atasan_ppid', node: kantor }];
    case 120: {
      const above = parentOf(kantor);
      return above === undefined ? [{ kind: 'peran', role: 'atasan_ppid', node: kantor }] : [{ kind: 'peran', role: 'ppid', node: above }];
    }
    default:
      return [];
  }
}

/** Number and date alone; whoever may see the case opens it. Answers whom it told, for the clock's log. */
export async function ingatkan(db: Db, at: Pick<At, 'clock' | 'keys'>, one: { readonly titik: Titik; readonly jam: ClockRow; readonly nomor: string; readonly href: string; readonly pemegang: string | null; readonly perkara: string }): Promise<readonly string[]> {
  const { titik, jam, nomor, href, pemegang, perkara } = one;
  if (titik === 'h-3') return [];
  const told = kepada(titik, jam.kantor, pemegang);
  const values = { nomor, batas: formatDay('id', jam.jatuhTempo) };
  for (const to of told) {
    await notify(db, at, { event: `${MODULE}.ingat`, module: MODULE, object: perkara, to, lang: 'id', subject: say('id', WORDS[titik], values), body: [say('id', text.isi, values)], zone: jam.zona, office: jam.kantor, href });
  }
  return told.map((to) => (to.kind === 'peran' ? `${to.role} ${to.node}` : 'pemegang'));
}
