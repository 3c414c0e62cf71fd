// Which answers does a first look at an empty house show? (invented, marked as simulated, in simulated elections alone)
import { randomUUID } from 'node:crypto';
import { NATION } from '#kernel/area-code';
import { say } from '#kernel/text';
import { operator } from '#platform/action';
import type { Deps } from '#platform/module';
import { findPemilu, listStates } from '#modules/pemilu';
import { findNomor } from '../../store/columns.ts';
import { menungguOf } from '../cacah.ts';
import { ikuti } from '../ikuti.ts';
import type { Alasan } from '../jawaban.ts';
import { SIMULASI } from '../pages/parts.tsx';
import { adaJawaban } from '../store/jawaban.ts';
import { listTanya } from '../store/tanya.ts';
import { listTanyaAnak } from '../store/wilayah.ts';
import { type TanyaId, tanyaDalam } from '../timbang.ts';
import { contoh } from '../text-contoh.ts';
import { answerQuestion } from './answer.ts';

/** Stations answered for in each province. */
const SEPROVINSI = 2;

const JAWABAN: Readonly<Record<TanyaId, readonly [Alasan, keyof typeof contoh]>> = {
  AN01: ['DPTB_DPK', 'contohDptb'],
  AN02: ['DPTB_DPK', 'contohDptb'],
  AN03: ['SESUAI_KERTAS', 'contohKertas'],
  AN04: ['SALAH_BACA', 'contohBaca'],
  AN05: ['KEBETULAN', 'contohKebetulan'],
  AN06: ['SESUAI_KERTAS', 'contohKertas'],
  AN07: ['SALAH_BACA', 'contohBaca'],
  AN08: ['SALAH_BACA', 'contohBaca'],
};

/** Counts what the simulated figures raise, and answers for a few stations of each province; a second start adds nothing. */
export async function simulateAnswers(deps: Pick<Deps, 'database' | 'clock'>): Promise<void> {
  await ikuti(deps);
  const { db } = deps.database;
  for (const { slug, simulasi } of await listStates(db)) {
    const pemilu = findPemilu(slug);
    if (!simulasi || pemilu === undefined) continue;
    for (const pack of pemilu.kontes) {
      const no = await findNomor(db, { pemilu, pack });
      if (no === undefined || (await adaJawaban(db, no))) continue;
      for (const prov of await listTanyaAnak(db, no, NATION)) {
        for (const line of await listTanya(db, no, prov.kode, { tanya: null, keadaan: 'menunggu' }, null, SEPROVINSI)) {
          const [tanya] = tanyaDalam(menungguOf(line));
          if (tanya === undefined) continue;
          const [alasan, words] = JAWABAN[tanya];
          const once = { key: `simulasi/${slug}/${pack.kode}/${line.kode}/${tanya}`, form: 'hasil.tanya-simulasi', body: alasan };
          const jawaban = { alasan, isi: say('id', contoh[words]), rujukan: 'H1' };
          await answerQuestion(deps, once, { kontes: { pemilu, pack }, no, kode: line.kode, tanya, seq: prov.seq, jawaban, actor: operator, peran: SIMULASI, simpul: line.kode, id: randomUUID() });
        }
      }
    }
  }
}
