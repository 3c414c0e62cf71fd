// Do visits come to what the rules say, whatever their order? (sidalih.md 3.2, 5.2, 8; UU 7/2017 Pasal 198)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#kernel/day';
import { getPaket } from '../aturan/packs.ts';
import { orang } from '../daftar/daftar-fixture.ts';
import { coklitShare } from '../daftar/rekap.ts';
import { personRules } from '../nik/person.ts';
import { type HasilPemilih, type Jenis, KEADAAN_TPS, type LangkahTps, hasilBaru, isSelesai, isTerbuka, kodeCoklit, kurangKeluarga, nilai, perluBukti, setelah } from './aturan.ts';
import { type Fields, readBaru, readKunjungan } from './isian.ts';
import type { DaftarHp, Isi } from './pesan.ts';
import { type Entri, lipat } from './phone/lipat.ts';

const PILKADA = getPaket('pilkada-2024');
const RULES = { orang: personRules(PILKADA, day('2024-07-01')), kodes: kodeCoklit(PILKADA.tms).map(({ kode }) => kode) };

describe('codes of a Pantarlih', () => {
  it.each([
    ['pemilu-2024', [1, 3, 4, 6, 7, 8]],
    ['pilkada-2024', [1, 3, 4, 5, 6, 7, 8]],
  ])('%s: %j; 2 is a decision, 5 differs (sidalih.md 3.2)', (paket, kodes) => {
    expect(kodeCoklit(getPaket(paket).tms).map(({ kode }) => kode).sort()).toEqual(kodes);
  });
  it('only code 3 is shown by the record itself', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8].filter((kode) => !perluBukti(kode))).toEqual([3]);
  });
});

describe('the state of a station (sidalih.md 5.2)', () => {
  it.each<[LangkahTps, readonly (string | undefined)[]]>([
    ['SERAH', ['DISERAHKAN', undefined, undefined, 'DISERAHKAN']],
    ['TERIMA', [undefined, 'DITERIMA', undefined, undefined]],
    ['KEMBALI', [undefined, 'DIKEMBALIKAN', 'DIKEMBALIKAN', undefined]],
  ])('%s from %j', (langkah, ke) => {
    expect(KEADAAN_TPS.map((one) => setelah(one, langkah))).toEqual(ke);
  });
  it('takes entries while it is under way or returned', () => expect(KEADAAN_TPS.filter(isTerbuka)).toEqual(['BERJALAN', 'DIKEMBALIKAN']));
});

describe('a voter whom nobody met', () => {
  it('is done after three visits, and never again fewer', () => {
    let kini: HasilPemilih | undefined;
    const done = [1, 2, 3, 4].map(() => isSelesai((kini = hasilBaru('N', null, kini, 3))));
    expect([done, kini?.kali]).toEqual([[false, false, true, true], 3]);
  });
  it('stays what was found out before', () => expect(hasilBaru('N', null, { hasil: 'TMS', kode: 1, kali: 0, dari: 3 }, 3)).toEqual({ hasil: 'TMS', kode: 1, kali: 0, dari: 3 }));
});

describe('a family', () => {
  const is = (hasil: HasilPemilih['hasil'], kali = 0): HasilPemilih => ({ hasil, kode: null, kali, dari: 3 });
  it.each<[string, readonly (HasilPemilih | undefined)[], boolean, string | undefined]>([
    ['somebody not visited', [is('SESUAI'), undefined], true, 'BELUM_SEMUA'],
    ['somebody met twice in vain', [is('TIDAK_DITEMUI', 2)], true, 'BELUM_SEMUA'],
    ['met, no slip', [is('SESUAI'), is('TMS')], false, 'BUKTI'],
    ['met, slip given', [is('BARU')], true, undefined],
    ['all struck: no slip is due', [is('TMS'), is('TIDAK_DITEMUI', 3)], false, undefined],
  ])('%s', (_what, anggota, diberi, kurang) => expect(kurangKeluarga(anggota, diberi)).toBe(kurang));
});

describe('does an entry stand? (sidalih.md 8)', () => {
  const base = { tahap: true, tps: 'BERJALAN', jenis: 'V', kode: null, dilihat: 1, rekam: 1, oleh: 'a', kini: undefined } as const;
  const kini = (hasil: HasilPemilih['hasil'], oleh: string, rekam = 1, kode: number | null = null) => ({ hasil, kode, kali: 0, dari: 3, oleh, rekam });
  it.each<[string, Partial<Parameters<typeof nilai>[0]>, string]>([
    ['the first', {}, 'TERAP'],
    ['the list is not in its visits', { tahap: false }, 'TUNDA TAHAP'],
    ['the station is handed in', { tps: 'DISERAHKAN' }, 'TUNDA SERAH'],
    ['somebody changed the record in between', { rekam: 2 }, 'BENTROK REKAM'],
    ['its own change is no conflict', { rekam: 2, kini: kini('UBAH', 'a', 2) }, 'TERAP'],
    ['own change, then another’s', { rekam: 3, kini: kini('UBAH', 'a', 2) }, 'BENTROK REKAM'],
    ['another hand said otherwise', { kini: kini('TMS', 'b', 1, 1) }, 'BENTROK TANGAN_LAIN'],
    ['another hand said the same', { kini: kini('SESUAI', 'b') }, 'CATAT SAMA'],
    ['the same code', { jenis: 'T', kode: 1, kini: kini('TMS', 'b', 1, 1) }, 'CATAT SAMA'],
    ['another code', { jenis: 'T', kode: 4, kini: kini('TMS', 'b', 1, 1) }, 'BENTROK TANGAN_LAIN'],
    ['met where another met nobody', { kini: kini('TIDAK_DITEMUI', 'b') }, 'TERAP'],
    ['nobody met where another met somebody', { jenis: 'N', kini: kini('SESUAI', 'b') }, 'CATAT SUDAH_DITEMUI'],
    ['nobody met, first', { jenis: 'N' }, 'TERAP'],
  ])('%s', (_what, over, word) => {
    const said = nilai({ ...base, ...over });
    expect('sebab' in said ? `${said.keadaan} ${said.sebab}` : said.keadaan).toBe(word);
  });
});

describe('the form', () => {
  const seen = { id: '00000000-0000-7000-8000-000000000001', rekam: 1, orang: orang() };
  const fault = (fields: Fields, foto = ''): string => {
    const read = readKunjungan(fields, seen, RULES, foto);
    return read.ok ? read.isi.t : read.galat.map(({ field, salah }) => `${field} ${salah}`).join(', ');
  };
  it.each<[string, Fields, string]>([
    ['nothing chosen', {}, 'hasil PILIH'],
    ['as listed', { hasil: 'V' }, 'V'],
    ['changed, the same', { hasil: 'U', nama: ' sutrisno ' }, 'nama TANPA_UBAH'],
    ['changed', { hasil: 'U', alamat: 'jl. baru 5', rt: '2' }, 'U'],
    ['an impossible NIK', { hasil: 'U', nik: '9972010708800001' }, 'nik NIK'],
    ['a NIK of 15 digits', { hasil: 'U', nik: '647201070880001' }, 'nik ANGKA'],
    ['a formula', { hasil: 'U', nama: '=HYPERLINK(1)' }, 'nama HURUF'],
    ['30 February', { hasil: 'U', lahir_tanggal: '30', lahir_bulan: '2', lahir_tahun: '1980' }, 'lahir TANGGAL'],
    ['code 2', { hasil: 'T', kode: '2' }, 'kode KODE'],
    ['died, no paper', { hasil: 'T', kode: '1' }, 'surat BUKTI'],
    ['died, a paper', { hasil: 'T', kode: '1', surat: 'akta kematian 12' }, 'T'],
    ['wrong station, no number', { hasil: 'T', kode: '8', surat: 'KTP-el', tps: 'x' }, 'tps TPS'],
    ['wrong station', { hasil: 'T', kode: '8', surat: 'KTP-el', tps: '2' }, 'T'],
    ['under age, but married', { hasil: 'T', kode: '3' }, 'kode KAWIN'],
    ['nobody met', { hasil: 'N' }, 'N'],
  ])('%s', (_what, fields, said) => expect(fault(fields)).toBe(said));
  it('a photograph stands for the paper in words', () => expect(fault({ hasil: 'T', kode: '1' }, 'ada')).toBe('T'));
  it('a new voter is asked for all that must be known, and must be old enough on 27 November 2024', () => {
    const whole = { nkk: '6472010101100001', nik: '6472012711070003', nama: 'Budi', lahir_tanggal: '27', lahir_bulan: '11', lahir_tahun: '2007', kawin: 'B', jk: 'L', alamat: 'Jl. A', ktp: 'B' };
    const read = (over: Fields) => readBaru({ ...whole, ...over }, 'x', RULES.orang);
    expect(read({}).ok).toBe(true);
    expect(read({ lahir_tanggal: '28' })).toEqual({ ok: false, galat: [{ field: 'lahir', salah: 'UMUR' }] });
    expect(read({ lahir_tanggal: '28', kawin: 'P' }).ok).toBe(true);
    expect(read({ nik: '', jk: '' })).toEqual({ ok: false, galat: [{ field: 'nik', salah: 'KOSONG' }, { field: 'jk', salah: 'KOSONG' }] });
  });
});

describe('what stands on a phone is folded from its entries', () => {
  const ids = [1, 2, 3, 4].map((n) => `00000000-0000-7000-8000-00000000000${String(n)}`);
  const daftar: DaftarHp = {
    daftar: 'pilkada-2024.6472',
    kode: '6472011001001',
    nama: 'TPS 001',
    aturan: { tms: [], kunjungan: 3, orang: RULES.orang },
    pemilih: ids.map((id, at) => ({ id, keluarga: at < 2 ? 1 : 2, orang: orang({ nkk: at < 2 ? '6472010101100001' : '6472010202110003' }), rekam: 1, kini: null })),
    diberi: [],
  };
  const entry = fc.record({ t: fc.constantFrom<Jenis>('V', 'U', 'B', 'T', 'N', 'S'), id: fc.constantFrom(...ids), jawaban: fc.constantFrom(null, 'terap', 'bentrok', 'tolak') });
  it('done + left = total after any entries and answers; the outcomes sum to what is done', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), (all) => {
        const entries = all.map(({ t, id, jawaban }, at): Entri => {
          const isi: Isi =
            t === 'B' ? { t, pemilih: `new-${String(at)}`, orang: orang({ nkk: '6472010101109999' }) } : t === 'T' ? { t, pemilih: id, rekam: 1, kode: 1, sebab: '', bukti: { foto: '', surat: 'x' }, tps: '' } : t === 'U' ? { t, pemilih: id, rekam: 1, ubah: { nama: 'X' } } : t === 'V' ? { t, pemilih: id, rekam: 1 } : { t: t === 'S' ? 'S' : 'N', pemilih: id };
          return { cacah: at + 1, isi, jawaban: jawaban === null ? null : jawaban === 'tolak' ? { keadaan: 'tolak', kode: 'X' } : { keadaan: jawaban === 'terap' ? 'terap' : 'bentrok' } };
        });
        const { total, selesai, sisa, hitung, keluarga } = lipat(daftar, entries);
        expect(selesai + sisa).toBe(total);
        expect(total).toBe(4 + entries.filter(({ isi, jawaban }) => isi.t === 'B' && jawaban?.keadaan !== 'tolak').length);
        expect(Object.values(hitung).reduce((a, b) => a + b, 0)).toBe(selesai);
        expect(keluarga.reduce((n, { anggota }) => n + anggota.length, 0)).toBe(total);
        expect(coklitShare(total, selesai).sisa).toBe(sisa);
      }),
    );
  });
  it('Kediri, 11 July 2024: 1,019,018 of 1,269,611 is 80.26 percent and 250,593 are left', () => {
    expect(coklitShare(1_269_611, 1_019_018)).toEqual({ sisa: 250_593, persen: '80.26' });
  });
});
