// Which requests to vote elsewhere does a first look find? (made-up voters of the example list; one fits a record, one does not)
import { areaCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import type { Deps } from '#platform/module';
import { DESA_CONTOH, pemilihContoh } from '../daftar/examples.ts';
import { readDaftar } from '../daftar/store/daftar.ts';
import { ajukanPindah } from './actions/ajukan.ts';
import type { Pengajuan } from './isian.ts';
import { listPindah } from './store/pindah.ts';

const PAKET = 'pilkada-2024';
const [RUMAH, , BARU] = DESA_CONTOH;

export async function pindahDemo(deps: Deps): Promise<void> {
  const list = await readDaftar(deps.database.db, `${PAKET}.6472`);
  if (list?.simulasi !== true || (await listPindah(deps.database.db, ['0'], { terbuka: false, banyak: 1 })).length > 0) return;
  const voters = pemilihContoh(PAKET, 'DP4').filter(({ desa }) => desa === RUMAH);
  for (const [at, alasan] of (['TUGAS', 'TUGAS_BELAJAR'] as const).entries()) {
    const one = voters[at * 7];
    assert(one !== undefined, 'the example village has voters');
    const isi: Pengajuan = {
      asal: areaCode(RUMAH),
      tujuan: at === 0 ? areaCode(BARU) : areaCode(BARU.slice(0, 6)),
      alasan,
      tpsDiminta: null,
      lewat: at === 0 ? 'tujuan' : 'asal',
      // The second one mistypes the family card.
      identitas: { nama: one.nama, nik: one.nik, nkk6: at === 0 ? one.nkk.slice(-6) : '000000' },
    };
    const told = await ajukanPindah(deps, { key: `contoh-pindah-${at}`, form: 'contoh', body: String(at) }, { paket: PAKET, isi, bukti: [], pass: null });
    assert(told.ok, 'an example request');
  }
}
