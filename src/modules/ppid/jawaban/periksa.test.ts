// Does every gap of a draft stand between it and its sending, under its article? (UU 14/2008 Pasal 17, 18, 22 ayat (7); ppid.md 9, 11, B11)
import { describe, expect, it } from 'vitest';
import type { Butir } from '../permohonan/store/berkas.ts';
import { type BerkasDraf, DRAF_AWAL, type IsiDraf, type Kotak } from './draf.ts';
import { type Diperiksa, type JawabCode, periksaJawaban } from './periksa.ts';

const KETERANGAN = 'Nomor rekening adalah rahasia pribadi.';
const butir = (over: Partial<Butir> = {}): Butir => ({ no: 1, teks: 'Kontrak sewa', hasil: 'beri', keterangan: KETERANGAN, huruf: null, uji: null, pemegang: null, tautan: null, ...over });
const kotak = (over: Partial<Kotak> = {}): Kotak => ({ page: 0, x: 0.1, y: 0.1, w: 0.2, h: 0.1, alasan: 'Rekening pribadi', huruf: 'h', uji: 'UK-0-2026-00001#1', ...over });
const berkas = (over: Partial<BerkasDraf> = {}): BerkasDraf => ({ id: 'b1', butir: 1, asal: 'a1', hasil: null, kotak: [], ...over });
const isi = (over: Partial<IsiDraf> = {}): IsiDraf => ({ ...DRAF_AWAL('unduh'), ringkas: 'Kami berikan kontraknya.', ...over });
const draf = (over: Partial<Diperiksa> = {}): Diperiksa => ({ isi: isi(), butir: [butir()], berkas: [berkas()], diminta: 'unduh', tahan: () => undefined, disetujui: true, sedikit: 20, ...over });
const says = (one: Partial<Diperiksa>): string[] => periksaJawaban(draf(one)).halangan.map(({ butir: no, code }) => `${no} ${code}`);
const tolak = (over: Partial<Butir> = {}): Butir => butir({ hasil: 'tolak', huruf: 'h', uji: 'UK-0-2026-00001#1', ...over });
const hitam: Partial<Diperiksa> = { butir: [butir({ hasil: 'hitamkan' })], berkas: [berkas({ hasil: 'h1', kotak: [kotak()] })] };
const guard = (code: Exclude<JawabCode, `JAWAB_${string}` | 'E_DUA_ORANG' | 'E_BUTIR_TANPA_HASIL'>): Diperiksa['tahan'] => () => ({ code });

describe('nothing is missing', () => {
  it.each<[string, Partial<Diperiksa>]>([
    ['given with a file', {}],
    ['given with a link', { butir: [butir({ tautan: '/dip/1' })], berkas: [] }],
    ['public already', { butir: [butir({ hasil: 'sudah_publik', tautan: 'https://jdih.kpu.go.id/x' })], berkas: [] }],
    ['blackened, agreed', hitam],
    ['refused, agreed', { butir: [tolak()], berkas: [] }],
    ['not held, holder named', { butir: [butir({ hasil: 'tidak_dikuasai', keterangan: '', pemegang: 'Bawaslu' })], berkas: [] }],
    ['not held, what was searched', { butir: [butir({ hasil: 'tidak_dikuasai' })], berkas: [] }],
    ['not documented', { butir: [butir({ hasil: 'belum_dokumen' })], berkas: [] }],
    ['another way, with its reason', { isi: isi({ cara: 'ambil', caraAlasan: 'Berkasnya terlalu besar untuk dikirim.' }) }],
    ['a cost, with its tariff', { isi: isi({ biaya: [{ uraian: 'Fotokopi', jumlah: 3, satuan: 500 }], biayaDasar: 'Keputusan 1/2026' }) }],
    ['a line that costs nothing needs none', { isi: isi({ biaya: [{ uraian: 'Salinan digital', jumlah: 1, satuan: 0 }] }) }],
  ])('%s', (_why, one) => {
    expect(says(one)).toEqual([]);
  });
});

describe('each gap by its article', () => {
  it.each<[string, Partial<Diperiksa>, readonly string[]]>([
    ['Pasal 22 (7) a: an item without outcome (B11)', { butir: [butir({ hasil: null })] }, ['1 E_BUTIR_TANPA_HASIL']],
    ['Pasal 22 (7) b: not held, neither holder nor search', { butir: [butir({ hasil: 'tidak_dikuasai', keterangan: 'tidak ada' })], berkas: [] }, ['1 JAWAB_DICARI']],
    ['Pasal 17: free text alone is no reason (B11)', { butir: [tolak({ huruf: null, uji: null })], berkas: [], tahan: guard('E_PASAL17_KOSONG') }, ['1 E_PASAL17_KOSONG']],
    ['Pasal 19: no sheet in force', { butir: [tolak()], berkas: [], tahan: guard('E_UJI_TIDAK_ADA') }, ['1 E_UJI_TIDAK_ADA']],
    ['Pasal 20: the sheet has run out', { butir: [tolak()], berkas: [], tahan: guard('E_UJI_KEDALUWARSA') }, ['1 E_UJI_KEDALUWARSA']],
    ['Pasal 19: the sheet reaches another office', { butir: [tolak()], berkas: [], tahan: guard('E_UJI_LINGKUP') }, ['1 E_UJI_LINGKUP']],
    ['Pasal 18 (1): a decision as a whole', { butir: [tolak()], berkas: [], tahan: guard('E_PASAL18') }, ['1 E_PASAL18']],
    ['Pasal 22 (7) e: the guard of the sheets says part before whole', { butir: [tolak()], berkas: [], tahan: guard('E_HITAM_DAHULU') }, ['1 E_HITAM_DAHULU']],
    ['Pasal 22 (7) e: a paper lies ready, so part of it is given', { butir: [tolak()] }, ['1 JAWAB_SEBAGIAN_DULU']],
    ['Pasal 22 (7) e: a box without reason', { ...hitam, berkas: [berkas({ hasil: 'h1', kotak: [kotak(), kotak({ alasan: ' ' })] })] }, ['1 E_HITAM_TANPA_ALASAN']],
    ['Pasal 22 (7) e: said to be blackened, but no box', { butir: [butir({ hasil: 'hitamkan' })] }, ['1 JAWAB_BELUM_HITAM']],
    ['Pasal 22 (7) e: boxes that were not cut', { ...hitam, berkas: [berkas({ kotak: [kotak()] })] }, ['1 JAWAB_BELUM_HITAM']],
    ['Pasal 22 (7) c: refused in two words', { butir: [tolak({ keterangan: 'Rahasia.' })], berkas: [] }, ['1 JAWAB_KETERANGAN']],
    ['Pasal 22 (7) e: blackened without a word', { ...hitam, butir: [butir({ hasil: 'hitamkan', keterangan: '' })] }, ['1 JAWAB_KETERANGAN']],
    ['Pasal 6 (3) e: not documented, without a word', { butir: [butir({ hasil: 'belum_dokumen', keterangan: '' })], berkas: [] }, ['1 JAWAB_KETERANGAN']],
    ['Pasal 22 (7) d: given, but nothing lies there', { berkas: [] }, ['1 JAWAB_TANPA_BERKAS']],
    ['Pasal 22 (7) d: public already, but where', { butir: [butir({ hasil: 'sudah_publik' })], berkas: [] }, ['1 JAWAB_TANPA_TAUTAN']],
    ['Pasal 22 (7) f: another way than she wished, without reason', { isi: isi({ cara: 'pos' }) }, ['0 JAWAB_CARA']],
    ['Pasal 22 (7) g: a cost without its tariff', { isi: isi({ biaya: [{ uraian: 'Fotokopi', jumlah: 3, satuan: 500 }] }) }, ['0 JAWAB_BIAYA']],
    ['a letter without its first paragraph', { isi: isi({ ringkas: '  ' }) }, ['0 JAWAB_RINGKAS']],
    ['Pasal 17: whoever proposes does not sign alone (B11)', { butir: [tolak()], berkas: [], disetujui: false }, ['0 E_DUA_ORANG']],
    ['Pasal 22 (7) e: two persons for a blackened part too', { ...hitam, disetujui: false }, ['0 E_DUA_ORANG']],
  ])('%s', (_why, one, codes) => {
    expect(says(one)).toEqual(codes);
  });

  it('a box on a paper that is given whole is a refusal without a name', () => {
    expect(says({ berkas: [berkas({ hasil: 'h1', kotak: [kotak()] })], disetujui: false })).toEqual(['1 JAWAB_BELUM_HITAM', '0 E_DUA_ORANG']);
  });

  it('all gaps are said at once, item by item', () => {
    const found = says({ isi: isi({ ringkas: '' }), butir: [butir({ hasil: null }), butir({ no: 2, hasil: 'sudah_publik' }), tolak({ no: 3 })], berkas: [], disetujui: false, tahan: guard('E_UJI_KEDALUWARSA') });
    expect(found).toEqual(['1 E_BUTIR_TANPA_HASIL', '2 JAWAB_TANPA_TAUTAN', '3 E_UJI_KEDALUWARSA', '0 JAWAB_RINGKAS', '0 E_DUA_ORANG']);
  });
});

describe('Pasal 22 (7) e: what the guard is asked', () => {
  it('a refusal as a whole, a box as a part; each pair of letter and sheet once, with the kind of Pasal 18', () => {
    const asked: unknown[] = [];
    const tahan: Diperiksa['tahan'] = (one) => {
      asked.push(one);
      return undefined;
    };
    periksaJawaban(draf({ ...hitam, isi: isi({ pasal18: { '1': 'kebijakan' } }), berkas: [berkas({ hasil: 'h1', kotak: [kotak(), kotak({ x: 0.5 }), kotak({ huruf: '', uji: '' })] })], tahan }));
    expect(asked).toEqual([
      { butir: 1, huruf: 'h', uji: 'UK-0-2026-00001#1', pasal18: 'kebijakan', seluruhnya: false },
      { butir: 1, huruf: null, uji: null, pasal18: 'kebijakan', seluruhnya: false },
    ]);
  });
});
