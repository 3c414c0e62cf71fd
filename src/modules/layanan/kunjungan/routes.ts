// At which addresses does a visit stand, and what may be sent to each?
import { z } from 'zod';
import { type Route, definePost, defineRoute } from '#platform/module';
import { ANSWER_FIELD, PUZZLE_FIELD } from '#platform/puzzle';
import { HANDLE_FIELD, HANDLE_MAX } from '#platform/receipts';
import { BATAL, CABUT, ISI, KUNJUNGAN, PESAN, PESERTA, SIMPAN_UBAH, STATISTIK, SURVEI, UBAH } from './alamat.ts';
import { takeBatal, takeCabut, takeSimpanUbah, takeUbah } from './pages/lacak.tsx';
import { PESAN_ROUTE, showKunjungan, takeIsi, takePesan } from './pages/pesan.tsx';
import { giveStatistikCsv, giveStatistikJson, showDaftarStatistik, showPeserta, showStatistik } from './pages/statistik.tsx';
import { showSurvei, takeSurvei } from './pages/survei.tsx';
import { statAnswer } from './tabel-statistik.ts';
import { statText } from './text-statistik.ts';

const word = z.string().max(60).optional();
const line = z.string().max(600).optional();
const many = z.union([z.string().max(200), z.array(z.string().max(200)).max(20)]).optional();
const FIELDS = ['nama', 'jenis', 'lembaga', 'jumlah', 'pejabat', 'butuh_lain', 'lain_tetap', 'bahasa', 'kontak'] as const;

/** The whole form: unknown fields are refused by the server, lengths here are wider than the rules, which tell it in words. */
export const isianBody = z.object({
  ...Object.fromEntries(FIELDS.map((name) => [name, line])),
  uraian: z.string().max(4_000).optional(),
  prioritas: many,
  butuh: many,
  kontak_setuju: many,
  foto_setuju: many,
  foto: line,
  kantor: word,
  layanan: word,
  slot: word,
  babak: word,
  aksi: word,
  [PUZZLE_FIELD]: z.string().max(600).optional(),
  [ANSWER_FIELD]: line,
});
const pilihan = z.object({ prov: word, kantor: word, layanan: word, hari: word, slot: word });
const held = z.object({ [HANDLE_FIELD]: z.string().max(HANDLE_MAX).optional(), slot: word });
const month = z.object({ kantor: z.string().max(20), bulan: z.string().max(20) });
const shared = { epoch: ['layanan.kunjungan'], maxAge: 60, open: true };

export const publicRoutes: readonly Route[] = [
  definePost({ id: 'layanan.janji', path: KUNJUNGAN, query: pilihan, handle: (ask) => showKunjungan(ask) }),
  definePost({ id: 'layanan.kunjungan-isi', path: ISI, body: isianBody, handle: (ask) => takeIsi(ask) }),
  definePost({ id: PESAN_ROUTE, path: PESAN, body: isianBody, media: 'files', files: 1, handle: (ask) => takePesan(ask) }),
  definePost({ id: 'layanan.kunjungan-batal', path: BATAL, body: held, handle: (ask) => takeBatal(ask) }),
  definePost({ id: 'layanan.kunjungan-ubah', path: UBAH, body: held, handle: (ask) => takeUbah(ask) }),
  definePost({ id: 'layanan.kunjungan-ubah-simpan', path: SIMPAN_UBAH, body: held, handle: (ask) => takeSimpanUbah(ask) }),
  definePost({ id: 'layanan.kunjungan-cabut-kontak', path: CABUT, body: held, handle: (ask) => takeCabut(ask) }),
  definePost({ id: 'layanan.survei', path: SURVEI, handle: (ask) => showSurvei({ ...ask, body: {} }) }),
  definePost({ id: 'layanan.survei-periksa', path: SURVEI, body: z.object({ kode: line }), handle: (ask) => takeSurvei(ask) }),
  defineRoute({ id: 'layanan.kunjungan-statistik', path: STATISTIK, epoch: ['layanan.kunjungan'], maxAge: 60, handle: (ask) => showDaftarStatistik(ask) }),
  defineRoute({ id: 'layanan.kunjungan-statistik-json', path: `${STATISTIK}/:kantor/:bulan.json`, summary: statText.ruteJson, params: month, answer: statAnswer, ...shared, handle: (ask) => giveStatistikJson(ask) }),
  defineRoute({ id: 'layanan.kunjungan-statistik-csv', path: `${STATISTIK}/:kantor/:bulan.csv`, summary: statText.ruteCsv, params: month, type: 'text/csv; charset=utf-8', ...shared, handle: (ask) => giveStatistikCsv(ask) }),
  defineRoute({ id: 'layanan.kunjungan-statistik-bulan', path: `${STATISTIK}/:kantor/:bulan`, params: month, epoch: ['layanan.kunjungan'], maxAge: 60, handle: (ask) => showStatistik(ask) }),
  defineRoute({ id: 'layanan.kunjungan-peserta', path: `${PESERTA}/:kantor/:bulan`, params: month, epoch: ['layanan.kunjungan'], maxAge: 60, handle: (ask) => showPeserta(ask) }),
];
