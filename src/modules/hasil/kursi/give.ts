// How are the seats handed out as files: CSV, JSON, spreadsheet? (the rule in force alone: a what if is shown, never handed out)
import { formatInstant } from '#kernel/format';
import { say } from '#kernel/text';
import type { Outcome } from '#platform/module';
import type { Pembagian } from '../aturan/seats.ts';
import { tableXlsx } from '../ekspor/table-xlsx.ts';
import { XLSX } from '#platform/sheets';
import { isoOf } from '../instants.ts';
import { dapilPath, roomPath } from './address.ts';
import { type Meja, chamberName, partyName } from './desk.ts';
import { differencesOf } from './differences.ts';
import { type DaftarPartai, listsOf } from './elected.ts';
import { type Asked, open, toChamber, whyNot } from './open.ts';
import type { Hitungan } from './reckon.ts';
import { COLUMNS, type Baris, seatCsv, seatJson, seatRows } from './seat-table.ts';
import { text } from './text.ts';
import { files } from './text-files.ts';

interface Isi {
  readonly meja: Meja;
  readonly hitungan: Hitungan;
  readonly baris: readonly Baris[];
}

/** The dapil of the address with their candidates; or the answer why there are none. */
async function read(request: Asked): Promise<Isi | Outcome> {
  const opened = await open({ ...request, query: {} });
  if ('kind' in opened) return opened;
  const { meja, hitungan } = opened;
  const { kode } = request.params;
  const all = hitungan.keadaan === 'ADA' ? hitungan.kamar.dapil : [];
  const wanted = kode === undefined ? all : all.filter((one) => one.kode === kode);
  if (kode !== undefined && wanted.length === 0) return { kind: 'missing', reason: whyNot(request.lang, meja, hitungan, kode), onward: [toChamber(request.lang, meja)] };
  const baris: Baris[] = [];
  for (const one of wanted) baris.push({ one, lists: await listsIn(request, meja, one) });
  return { meja, hitungan, baris };
}

function listsIn({ deps }: Asked, meja: Meja, one: Pembagian): Promise<readonly DaftarPartai[] | null> {
  const kertas = meja.suara.find(({ kode }) => kode === one.kode)?.kertas ?? null;
  return kertas === null ? Promise.resolve(null) : listsOf(deps.database.db, meja, one, kertas, kertas.angka.suara);
}

function fileName({ at, daerah, simulasi }: Meja, kode: string | undefined): string {
  return [at.pemilu, at.jenis, 'kursi', ...(kode === undefined ? [] : [kode]), ...(kode === undefined && daerah !== null ? [daerah.kode] : []), ...(simulasi ? ['SIMULASI'] : [])].join('-');
}

export async function giveCsv(request: Asked): Promise<Outcome> {
  const isi = await read(request);
  if ('kind' in isi) return isi;
  return { kind: 'text', type: 'text/csv; charset=utf-8', body: seatCsv(isi.meja, isi.baris), fileName: `${fileName(isi.meja, request.params.kode)}.csv` };
}

export async function giveXlsx(request: Asked): Promise<Outcome> {
  const isi = await read(request);
  if ('kind' in isi) return isi;
  const { lang, params, origin } = request;
  const { meja, baris } = isi;
  const [newest] = meja.sumber;
  const about = {
    judul: say(lang, text.judulKamar, { dewan: chamberName(lang, meja), pemilu: say(lang, meja.pemilu.nama) }),
    lapisan: say(lang, files.lapisan),
    waktu: newest === undefined ? null : formatInstant(lang, isoOf(newest.pada), 'WIB'),
    alamat: `${origin}${params.kode === undefined ? roomPath(meja) : dapilPath(meja.at, params.kode)}`,
    simulasi: meja.simulasi,
    catatan: [say(lang, text.maksud)],
  };
  const body = await tableXlsx(lang, about, [{ name: say(lang, text.kursi), columns: COLUMNS, rows: baris.flatMap((one) => seatRows(meja, one)) }]);
  return { kind: 'bytes', type: XLSX, body, fileName: `${fileName(meja, params.kode)}.xlsx` };
}

export async function giveJson(request: Asked): Promise<Outcome> {
  const isi = await read(request);
  if ('kind' in isi) return isi;
  const { meja, hitungan, baris } = isi;
  const mark = meja.simulasi ? { simulasi: true as const } : {};
  const [one] = baris;
  if (request.params.kode !== undefined && one !== undefined) return { kind: 'json', body: { ...seatJson(meja, one), ...mark } };
  return { kind: 'json', body: { ...chamberJson(meja, hitungan, baris), ...mark } };
}

function chamberJson(meja: Meja, hitungan: Hitungan, baris: readonly Baris[]) {
  const counted = hitungan.keadaan === 'ADA' ? hitungan : null;
  const kamar = counted?.kamar;
  return {
    pemilu: meja.at.pemilu,
    kontes: meja.at.jenis,
    daerah: meja.daerah?.kode ?? null,
    keadaan: hitungan.keadaan,
    pack: meja.pack.id,
    dapil_terhitung: kamar?.dapil.length ?? 0,
    dapil_semua: meja.jumlahDapil,
    kursi_terhitung: (kamar?.dapil ?? []).reduce((sum, { kursi }) => sum + kursi.length, 0),
    kursi_semua: meja.jumlahKursi,
    tanpa_jumlah_kursi: counted?.tanpaKursi ?? [],
    partai: (kamar?.ambang.partai ?? []).map(({ id, suara, lolos, kurang }) => ({
      nomor: Number(id),
      nama: partyName(meja, id),
      suara,
      lolos,
      kurang_ambang: kurang,
      kursi: kamar?.kursi.find((one) => one.id === id)?.kursi ?? 0,
    })),
    dapil: baris.map((one) => seatJson(meja, one)),
    temuan: differencesOf(meja, counted).map(({ cek, kode, opsi, tercantum, pembanding }) => ({ cek, kode, partai: opsi === null ? null : Number(opsi), tercantum, pembanding })),
    sumber: meja.sumber.map(({ berkas, sha256, pada, baris: rows, ditolak }) => ({ berkas, sha256, pada: isoOf(pada), baris: rows, ditolak })),
  };
}
