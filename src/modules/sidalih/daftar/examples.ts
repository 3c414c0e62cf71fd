// Which voter lists does an empty house show at the first start? (generated people, every page says so)
import { areaCode } from '#kernel/area-code';
import { day } from '#kernel/day';
import { formatInt } from '#kernel/format';
import { assert } from '#kernel/result';
import { say } from '#kernel/text';
import { operator, perform } from '#platform/action';
import type { Db } from '#platform/db';
import type { Terminal } from '#platform/log';
import type { Deps } from '#platform/module';
import { getPaket } from '../aturan/packs.ts';
import { brankasOf } from '../brankas/brankas.ts';
import { generateVoters } from '../cocok/generate.ts';
import { createDaftar } from './buat.ts';
import { type RekamMuat, loadRecords } from './muat.ts';
import { nodesOf, openMeja, setujuiPleno, usulkanPleno } from './pleno.ts';
import type { Disabilitas, IdDaftar } from './rekam.ts';
import { listDaftar, readDaftar } from './store/daftar.ts';
import { text } from './text-perintah.ts';
import type { Alat } from './ubah.ts';

export const SIMULATE_EVENT = 'sidalih.simulasi';
/** Three villages of two sub-districts of Samarinda. */
export const DESA_CONTOH = ['6472011001', '6472011002', '6472021001'] as const;
const KAB = areaCode('6472');
const PEMILIH = 720;
const SEED = 20241127;
/** Few to a station, so that every desa has some. */
const PER_TPS = 100;
const ACARA = { nomor: 'contoh', tanggal: '2024-08-11', tempat: 'Samarinda', pimpinan: 'Ketua (contoh)', hadir: [{ unsur: 'Bawaslu (contoh)', banyak: 2 }, { unsur: 'Peserta (contoh)', banyak: 9 }], catatan: '', putusan: '' };

/** Ids that are the same in every demo, so that other parts can refer to them. */
export const idContoh = (paket: string, at: number): string => `00000000-0000-4${paket.startsWith('pdpb') ? '1' : '0'}00-8000-${String(at + 1).padStart(12, '0')}`;

/** The generated voters with a station each: a household is never parted. */
export function pemilihContoh(paket: string, sumber: string): RekamMuat[] {
  const held = new Map<string, number>();
  let last = { nkk: '', tps: '001' };
  return [...generateVoters(SEED, PEMILIH, DESA_CONTOH)].map((one, at) => {
    const inDesa = (held.get(one.kodeKel) ?? 0) + 1;
    held.set(one.kodeKel, inDesa);
    const tps = one.nkk === last.nkk ? last.tps : String(Math.floor(inDesa / PER_TPS) + 1).padStart(3, '0');
    last = { nkk: one.nkk, tps };
    const { nkk, nik, nama, tempatLahir, alamat, rt, rw } = one;
    return {
      nkk, nik, nama, tempatLahir, alamat, rt, rw, tps, sumber,
      id: idContoh(paket, at),
      tanggalLahir: day(one.tanggalLahir),
      kawin: one.statusKawin,
      jk: one.jenisKelamin,
      disabilitas: Number(one.disabilitas) as Disabilitas,
      ktpEl: one.statusKtpEl,
      desa: areaCode(one.kodeKel),
      keterangan: '',
      tanda: [],
    };
  });
}

/** Once, in an empty house; a start that was cut off begins again, because each list is one transaction. */
export async function simulateLists(deps: Deps, terminal: Terminal): Promise<void> {
  const there = new Set((await listDaftar(deps.database.db)).map(({ id }) => id));
  for (const [paket, sumber, until] of [['pilkada-2024', 'DP4', 'DPS_DIUMUMKAN'], ['pdpb-2025', 'DPT_TERAKHIR', 'MASUKAN']] as const) {
    if (there.has(`${paket}.${KAB}`)) continue;
    const rows = pemilihContoh(paket, sumber);
    const tools: Alat = { clock: deps.clock, brankas: brankasOf(deps.keys) };
    await perform(deps.database, deps.clock, { event: SIMULATE_EVENT, actor: operator, kind: 'daftar', object: `${paket}.${KAB}`, node: KAB }, async (db) => {
      const made = await createDaftar(db, deps.clock, { paket, kab: KAB, simulasi: true });
      assert(made.ok, 'a list that was not there');
      const loaded = await loadRecords(db, tools, made.value, rows, { sumber, dasar: 'contoh', actor: operator });
      assert(loaded.ok, 'the first stage takes the first source');
      await walk(db, tools, made.value, until);
      return { value: undefined, facts: { pemilih: rows.length } };
    });
    terminal.line(say('id', text.demoSiap, { n: formatInt('id', rows.length) }));
  }
}

/** Through every plenary on the way, as two officers would. */
async function walk(db: Db, tools: Alat, id: IdDaftar, until: string): Promise<void> {
  for (let list = await readDaftar(db, id); list !== undefined && list.keadaan !== until; list = await readDaftar(db, id)) {
    const { berikut, rekap } = await openMeja(db, list);
    const [stage] = berikut;
    assert(stage !== undefined && getPaket(list.paket).tahap.includes(stage), 'the way leads on');
    for (const node of [...nodesOf(stage, rekap), list.kab]) {
      const told = await usulkanPleno(db, tools, { daftar: id, tahap: stage.kode, node: areaCode(node), beritaAcara: ACARA, akun: 'contoh-satu' });
      assert(told.ok, `plenary ${stage.kode} of ${node}`);
      assert((await setujuiPleno(db, tools, told.value.id, 'contoh-dua')).ok, `approval ${stage.kode} of ${node}`);
    }
  }
}
