// What happens when the time of an applicant's identity is over? (ppid.md section 20; keamanan.md 6.4: counts into the trail, the register line stays)
import { type Actor, performAll } from '#platform/action';
import { dropFile, filesOf } from '#platform/attachments';
import { isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import { PAKET_PPID } from '../../aturan/paket.ts';
import { MODULE } from '../../permohonan/jam.ts';
import { openPemohon } from '../../permohonan/rahasia.ts';
import { bukaIsi } from '../../surat/surat.ts';
import { RETENSI_EVENT } from '../events.ts';
import { kosongkanKeberatan, kosongkanSurat, listSuratIsi, listTempo, samarkanPemohon } from '../store/retensi.ts';
import { BATAS_SENDIRI, sebelumDari } from '../tempo.ts';

type At = Pick<Deps, 'database' | 'clock' | 'keys' | 'settings'>;

export interface HasilRetensi {
  readonly perkara: number;
  readonly surat: number;
  readonly keberatan: number;
}

const SEKALI = 200;
const NOTHING: HasilRetensi = { perkara: 0, surat: 0, keberatan: 0 };
/** What came with the question; what was given out stays. */
const IKUT: readonly string[] = ['bukti', 'kuasa', 'lampiran'];

/** `setujui`: a person has seen the counts. The same run again takes nothing away. */
export async function jalankanRetensi(at: At, { actor, setujui = false }: { readonly actor: Actor; readonly setujui?: boolean }): Promise<HasilRetensi> {
  let sum = NOTHING;
  for (const { id, identitasTahun } of PAKET_PPID) {
    for (;;) {
      const left = setujui ? SEKALI : Math.min(SEKALI, BATAS_SENDIRI - sum.perkara);
      const done = left <= 0 ? NOTHING : await sebagian(at, actor, { paket: id, sebelum: sebelumDari(isoInstant(at.clock), identitasTahun), left });
      sum = { perkara: sum.perkara + done.perkara, surat: sum.surat + done.surat, keberatan: sum.keberatan + done.keberatan };
      if (done.perkara < SEKALI) break;
    }
  }
  return sum;
}

interface Bagian {
  readonly paket: string;
  readonly sebelum: string;
  readonly left: number;
}

async function sebagian(at: At, actor: Actor, { paket, sebelum, left }: Bagian): Promise<HasilRetensi> {
  return performAll<HasilRetensi>(at.database, at.clock, async (db) => {
    const cases = await listTempo(db, paket, sebelum, left);
    if (cases.length === 0) return { value: NOTHING, acts: [] };
    const ids = cases.map(({ id }) => id);
    const surat = await kosongkanSurat(db, await suratBeridentitas(db, at, cases));
    const keberatan = await kosongkanKeberatan(db, ids);
    await samarkanPemohon(db, ids, isoInstant(at.clock));
    for (const object of ids) for (const file of await filesOf(db, MODULE, object)) if (IKUT.includes(file.purpose)) await dropFile(db, at, file.id);
    const value = { perkara: cases.length, surat, keberatan };
    return { value, acts: [{ event: RETENSI_EVENT, actor, kind: 'retensi', object: `ppid/${paket}`, node: '0', basis: 'UU 27/2022', facts: { ...value } }] };
  });
}

/** Letters that name who asked, or how to reach her; the others stay. */
async function suratBeridentitas(db: Db, at: At, cases: readonly { readonly id: string; readonly rahasia: string }[]): Promise<string[]> {
  const who = new Map(cases.map(({ id, rahasia }) => [id, openPemohon(at.keys, id, rahasia)]));
  const out: string[] = [];
  for (const one of await listSuratIsi(db, [...who.keys()])) {
    const isi = JSON.stringify(bukaIsi(at, one.id, one.isi)?.blocks ?? []);
    const person = who.get(one.permohonan);
    const signs = [person?.nama, person?.alamat, person?.telepon, person?.surel].filter((sign) => sign !== undefined && sign.length > 1);
    if (signs.some((sign) => sign !== undefined && isi.includes(JSON.stringify(sign).slice(1, -1)))) out.push(one.id);
  }
  return out;
}
