// Does each question ask what hasil.md 10 says, spare what 4.2 excuses, and never accuse? (tables by rule; properties over any figures)
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaCode } from '#kernel/area-code';
import type { Sentence } from '#kernel/text';
import { findKontes, findPemilu } from '#modules/pemilu';
import type { Kontes } from '../contest.ts';
import type { Angka } from '../figures.ts';
import { contestOf } from '../intake/real-fixture.ts';
import { makeScene } from '../pages/scene.ts';
import { dariBaris, keBaris } from './cacah.ts';
import { ceritaTps } from './cerita.ts';
import { type StasiunDesa, petaOf, timbangDesa } from './desa.ts';
import { MENUDUH, readJawabanBaru } from './jawaban.ts';
import { PAKET, paketOf, paketSchema } from './paket.ts';
import { ATURAN_TANYA } from './rules.ts';
import { type Isi, SENDIRI, TANYA, type TanyaId, tanyaku, timbang } from './timbang.ts';
import * as aturanTexts from './text-aturan.ts';
import * as contohTexts from './text-contoh.ts';
import * as dptTexts from './text-dpt.ts';
import * as filesTexts from './text-files.ts';
import * as jawabTexts from './text-jawab.ts';
import * as pageTexts from './text.ts';
import { kalimat } from './words.ts';

const PPWP = contestOf('pemilu-2024');
/** The same form with eighteen parties. */
const PARTAI: Kontes = { ...PPWP, pack: { ...PPWP.pack, kode: 'pdpr-3201', jenis: 'pdpr', utama: 18, opsi: Array.from({ length: 18 }, (_, at) => ({ id: String(at + 1), jenis: 'partai_total' as const, nomor: at + 1, partai: at + 1, nama: `P${at}`, calon: [`P${at}`] as const, singkat: `P${at}` })) } };
const NOKEN: Kontes = { ...PPWP, pack: { ...PPWP.pack, noken: ['9103'] } };
const TPS = '3171011001001';
const LOKSUS = '3171011001901';
const LN = '9901010002001';

const sel = (over: Readonly<Record<string, number>>, kontes = PPWP): Angka[] => kontes.pack.form.sel.map(({ nama }) => over[nama] ?? null);
const users = (a: number, b1: number, b2: number, b3: number, b4: number): Angka[] =>
  sel({ pemilih_dpt_j: a, pengguna_dpt_j: b1, pengguna_dptb_j: b2, pengguna_non_dpt_j: b3, pengguna_total_j: b4 });
const found = (id: TanyaId, kode: string, isi: Isi, kontes = PPWP, sekitar = SENDIRI): string => {
  const one = timbang(tanyaku(kontes), areaCode(kode), isi, sekitar)[TANYA.indexOf(id)];
  return one === undefined ? '' : 'sah' in one ? `${one.hasil} ${one.sah}` : one.hasil;
};
const votes = (...suara: Angka[]): Isi => ({ suara, sel: null });
const form = (cells: Angka[]): Isi => ({ suara: null, sel: cells });

describe('the rules, one by one', () => {
  test.each<[TanyaId, string, string, Isi, string]>([
    ['AN01', 'B4 = A + 2 % is the reserve itself', TPS, form(users(250, 240, 0, 0, 255)), 'TIDAK'],
    ['AN01', 'one more, and DPTb and DPK do not add up', TPS, form(users(250, 250, 1, 1, 256)), 'TANYA'],
    ['AN01', 'one more, explained (X_DPTB; UU 7/2017 art 348)', TPS, form(users(250, 200, 50, 6, 256)), 'LEPAS X_DPTB'],
    ['AN01', 'explained in sum, but more DPT users than DPT', TPS, form(users(250, 256, 0, 0, 256)), 'TANYA'],
    ['AN01', 'lokasi khusus (X_LOKSUS)', LOKSUS, form(users(0, 0, 10, 0, 300)), 'LEPAS X_LOKSUS'],
    ['AN01', 'a cell of the explanation is missing', TPS, form(sel({ pemilih_dpt_j: 100, pengguna_total_j: 200 })), 'TAK_DAPAT'],
    ['AN01', 'nothing read', TPS, form([]), 'TAK_DAPAT'],
    ['AN02', 'exactly 100 %', TPS, form(users(250, 250, 0, 0, 250)), 'TIDAK'],
    ['AN02', 'over 100 %, not explained', TPS, form(users(250, 250, 0, 0, 251)), 'TANYA'],
    ['AN02', 'over 100 %, explained: shown with its mark', TPS, form(users(250, 249, 1, 1, 251)), 'DITANDAI X_DPTB'],
    ['AN02', 'A = 0 is AN07', TPS, form(users(0, 0, 9, 0, 9)), 'TIDAK'],
    ['AN02', 'lokasi khusus', LOKSUS, form(users(10, 10, 90, 1, 100)), 'DITANDAI X_LOKSUS'],
    ['AN02', 'abroad a unit may be mail (X_LN)', LN, form(users(10, 10, 90, 1, 100)), 'DITANDAI X_LN'],
    ['AN03', 'one zero among votes', TPS, votes(0, 12, 3), 'TANYA'],
    ['AN03', 'no zero', TPS, votes(1, 12, 3), 'TIDAK'],
    ['AN03', 'one choice unread', TPS, votes(0, 12, null), 'TAK_DAPAT'],
    ['AN03', 'all zero is AN04', TPS, votes(0, 0, 0), 'TIDAK'],
    ['AN04', 'all zero', TPS, votes(0, 0, 0), 'TANYA'],
    ['AN04', 'one vote', TPS, votes(0, 0, 1), 'TIDAK'],
    ['AN06', '90 of 100', TPS, votes(90, 5, 5), 'TANYA'],
    ['AN06', '89 of 100', TPS, votes(89, 6, 5), 'TIDAK'],
    ['AN06', 'none at all', TPS, votes(0, 0, 0), 'TIDAK'],
    ['AN07', 'A = 0', TPS, form(sel({ pemilih_dpt_j: 0 })), 'TANYA'],
    ['AN07', 'A = 300, the most of one TPS', TPS, form(sel({ pemilih_dpt_j: 300 })), 'TIDAK'],
    ['AN07', 'A = 301', TPS, form(sel({ pemilih_dpt_j: 301 })), 'TANYA'],
    ['AN07', 'A = 0 at a lokasi khusus: marked', LOKSUS, form(sel({ pemilih_dpt_j: 0 })), 'DITANDAI X_LOKSUS'],
    ['AN07', 'A = 301 at a lokasi khusus is asked all the same', LOKSUS, form(sel({ pemilih_dpt_j: 301 })), 'TANYA'],
    ['AN07', 'KSK and Pos have no hall (X_LN)', LN, form(sel({ pemilih_dpt_j: 2731 })), 'LEPAS X_LN'],
  ])('%s: %s', (id, _what, kode, isi, expected) => expect(found(id, kode, isi)).toBe(expected));

  test.each<TanyaId>(['AN03', 'AN04', 'AN05', 'AN06'])('%s is not asked in a noken area (X_NOKEN)', (id) => {
    const isi = id === 'AN04' ? votes(0, 0, 0) : votes(0, 0, 300);
    expect(found(id, '9103011001001', isi, NOKEN, { ...SENDIRI, kembar: true })).toBe('LEPAS X_NOKEN');
    expect(found(id, '9104011001001', isi, NOKEN, { ...SENDIRI, kembar: true })).toBe('TANYA');
  });

  test('AN03 on a paper of eighteen parties: only where the party is strong at the other TPS of the desa', () => {
    const own = votes(...Array.from({ length: 18 }, (_, at): Angka => (at === 0 ? 0 : 5)));
    const around = (first: number): number[] => Array.from({ length: 18 }, (_, at) => (at === 0 ? first : 10));
    expect(found('AN03', TPS, own, PARTAI, { ...SENDIRI, lain: around(100) })).toBe('TANYA');
    expect(found('AN03', TPS, own, PARTAI, { ...SENDIRI, lain: around(10) })).toBe('TIDAK');
    expect(found('AN03', TPS, own, PARTAI, { ...SENDIRI, lain: null })).toBe('TAK_DAPAT');
  });

  test('AN07 follows the dated pack: 600 at a Pilkada, 300 at a Pemilu', () => {
    const [pemilu, pack] = [findPemilu('pilkada-2024'), findKontes('pemilu-2024', 'ppwp')];
    if (pemilu === undefined || pack === undefined) throw new Error('the packs are gone');
    const pilkada: Kontes = { pemilu, pack: { ...pack, jenis: 'pkwkk', kode: 'pkwkk-3273' } };
    expect([paketOf(pilkada).pemilihTps.nilai, paketOf(PPWP).pemilihTps.nilai]).toEqual([600, 300]);
    expect(found('AN07', TPS, form(sel({ pemilih_dpt_j: 600 })), pilkada)).toBe('TIDAK');
  });

  test('the youngest pack in force on the voting day goes before an older one; a broken pack is refused', () => {
    const [old] = PAKET;
    if (old === undefined) throw new Error('no pack');
    const young = { ...old, id: 'TANYA-BARU', berlakuSejak: '2024-02-14' };
    const later = { ...old, id: 'TANYA-NANTI', berlakuSejak: '2024-02-15' };
    expect(paketOf(PPWP, [young, later, old]).id).toBe('TANYA-BARU');
    expect(paketSchema.safeParse({ ...old, hampirSemuaPermil: 1_001 }).success).toBe(false);
    expect(paketSchema.safeParse({ ...old, lagi: 1 }).success).toBe(false);
  });
});

const station = (nomor: number, ...states: (readonly Angka[])[]): StasiunDesa => ({
  kode: areaCode(`3171011001${String(nomor).padStart(3, '0')}`),
  catatan: states.map((suara, at) => ({ per: at + 1, seq: nomor * 10 + at, suara, sel: null, foto: null })),
  dijawab: 0,
});

describe('a kel/desa as a whole', () => {
  const t = tanyaku(PPWP);
  test('AN08: a figure that fell is asked about, one that came back is settled, one that was blanked is asked about', () => {
    const { cacah } = timbangDesa(t, [station(1, [50, 40, 30], [50, 40, 3]), station(2, [50, 40, 31], [50, 40, 3], [50, 40, 31]), station(3, [1, 2, 3], [null, null, null])]);
    expect([cacah.per.AN08.kini, cacah.per.AN08.selesai]).toEqual([2, 1]);
  });
  test('AN05: three equal are one group and three pairs; zeros are no group', () => {
    const { cacah } = timbangDesa(t, [station(1, [5, 6, 7]), station(2, [5, 6, 7]), station(3, [5, 6, 7]), station(4, [0, 0, 0]), station(5, [0, 0, 0]), station(6, [7, 6, 5])]);
    expect([cacah.kelompok, cacah.sama, cacah.pasang, cacah.per.AN05.kini]).toEqual([1, 3, 6, 3]);
  });
  test('a withdrawn figure has no twin any more, and says so', () => {
    const stations = [station(1, [5, 6, 7]), station(2, [5, 6, 7], [null, null, null])];
    const { tps } = timbangDesa(t, stations);
    expect(tps.map(({ kini, selesai }) => [kini, selesai])).toEqual([
      [0, 16],
      [128, 16],
    ]);
    const story = ceritaTps(petaOf(t, stations), areaCode('3171011001001'));
    expect(story).toMatchObject([{ id: 'AN05', keadaan: 'SELESAI', kembar: ['3171011001002'], hingga: 2 }]);
  });

  const cell = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 0, max: 3 }) }, { weight: 1, arbitrary: fc.constant(null) });
  const states = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 4 });
  test('property: order of stations and of events does not matter; asked and settled never overlap; rows read back whole', () => {
    fc.assert(
      fc.property(fc.array(states, { minLength: 1, maxLength: 6 }), fc.nat(), (all, turn) => {
        const stations = all.map((one, at) => station(at + 1, ...one));
        const once = timbangDesa(t, stations);
        const mixed = [...stations.slice(turn % stations.length), ...stations.slice(0, turn % stations.length)].map((one) => ({ ...one, catatan: [...one.catatan].reverse() }));
        expect(timbangDesa(t, mixed)).toEqual(once);
        expect(once.tps.every(({ kini, selesai, ditandai }) => (kini & selesai) === 0 && (ditandai & ~kini) === 0)).toBe(true);
        expect(dariBaris(keBaris(once.cacah))).toEqual(once.cacah);
        expect(once.cacah.sama).toBeLessThanOrEqual(once.cacah.pasang);
        // What is told of a station is what is counted of it.
        for (const line of once.tps) {
          const told = ceritaTps(petaOf(t, stations), line.kode);
          const mask = (settled: boolean): number => told.filter(({ keadaan }) => (keadaan === 'SELESAI') === settled).reduce((sum, { id }) => sum | (1 << TANYA.indexOf(id)), 0);
          expect([mask(false), mask(true)]).toEqual([line.kini, line.selesai]);
        }
      }),
    );
  });
  test('property: a figure more of a history never makes a question disappear', () => {
    fc.assert(
      fc.property(states, fc.tuple(cell, cell, cell), (one, more) => {
        const ever = (list: readonly (readonly Angka[])[]): number => timbangDesa(t, [station(1, ...list)]).tps.reduce((sum, line) => sum | line.kini | line.selesai, 0);
        const before = ever(one);
        expect(ever([...one, more]) & before).toBe(before);
      }),
    );
  });
});

describe('a question is no accusation (hasil.md 10)', () => {
  const rooms: readonly Readonly<Record<string, Sentence>>[] = [aturanTexts, contohTexts, dptTexts, filesTexts, jawabTexts, pageTexts].flatMap((file): Readonly<Record<string, Sentence>>[] => Object.values<Readonly<Record<string, Sentence>>>(file));
  const sentences = rooms.flatMap((room) => Object.values(room));
  test('no sentence of the room accuses, in either language', () => {
    expect(sentences.length).toBeGreaterThan(150);
    expect(sentences.filter(({ id, en }) => MENUDUH.test(id) || /fraud|cheat|manipulat|rigg|fake|bogus/i.test(en) || MENUDUH.test(en))).toEqual([]);
  });
  test('the fixed sentence, word for word', () => {
    const scene = makeScene(PPWP, 'id', false);
    const stations = [station(1, [0, 0, 0])];
    const [one] = ceritaTps(petaOf(tanyaku(PPWP), stations), areaCode('3171011001001'));
    if (one === undefined) throw new Error('nothing asked');
    expect(kalimat(scene, tanyaku(PPWP), one, areaCode('3171011001001'), new Map())).toBe(
      'Di TPS 001 tercatat 0 suara untuk semua pilihan. Ini belum tentu salah; mohon penjelasan atau foto yang lebih jelas.',
    );
  });
  test('every rule has its basis and at least two lawful reasons', () => {
    expect(ATURAN_TANYA.map(({ id }) => id)).toEqual(TANYA);
    expect(ATURAN_TANYA.filter(({ dasar, sah }) => dasar.length === 0 || sah.length < 2)).toEqual([]);
  });
});

describe('what an officer may write', () => {
  const read = (isi: string, over: object = {}) => readJawabanBaru(PPWP.pack, { alasan: 'SESUAI_KERTAS', isi, ...over });
  test.each([
    ['Angka sudah sesuai kertas.', 'ok'],
    ['   ', 'PENDEK'],
    ['12345678901', 'PENDEK'],
    [`a${'b'.repeat(500)}`, 'PANJANG'],
    ['Ini jelas kecurangan saksi pihak lain.', 'KATA'],
    ['Ada PENGGELEMBUNGAN\u200b di sini, kata warga.', 'KATA'],
    ['Pemilih silúman menurut warga sekitar.', 'KATA'],
    ['NIK saya 3171 0101 0190 0001, silakan hubungi.', 'PRIBADI'],
    ['Hubungi saya di 0812-3456-7890 kapan saja.', 'PRIBADI'],
    ['Kirim surat ke ketua@contoh.id untuk bukti.', 'PRIBADI'],
    ['TPS 3171011001001 memuat 299 pemilih dan 12 pemilih DPTb.', 'ok'],
  ])('%j: %s', (isi, expected) => {
    const answer = read(isi);
    expect(answer.ok ? 'ok' : answer.refusal.code).toBe(expected);
  });
  test.each([
    [{ alasan: 'NAMBAH' }, 'ALASAN'],
    [{ alasan: undefined }, 'ALASAN'],
    [{ rujukan: 'H9' }, 'RUJUKAN'],
    [{ rujukan: '../etc' }, 'RUJUKAN'],
  ])('%j is refused: %s', (over, expected) => {
    const answer = read('Angka sudah sesuai kertas.', over);
    expect(answer.ok ? 'ok' : answer.refusal.code).toBe(expected);
  });
  test('one line of plain text: marks nobody sees are gone, nothing else', () => {
    const answer = read('Baris satu.\n\nBaris \u202edua\u0000 <b>tebal</b>.', { rujukan: 'H2' });
    expect(answer).toMatchObject({ ok: true, value: { isi: 'Baris satu. Baris dua <b>tebal</b>.', rujukan: 'H2' } });
  });
});
