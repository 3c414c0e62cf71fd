// Does the copy hold the seven elements as decided, signed and on record, and nothing else, for nobody else? (sidalih.md 4.3; keamanan.md 2.5)
import { createHash } from 'node:crypto';
import { unzipSync, strFromU8 } from 'fflate';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#kernel/day';
import { assert } from '#kernel/result';
import { perform } from '#platform/action';
import { rows, sql } from '#platform/db';
import { logOrigin, openNote, verifierKey } from '#platform/tlog';
import { type SignedInOfficer, enrol, send, ticketIn } from '../../../../test/officers.ts';
import { type TestSite, testSite } from '../../../../test/site.ts';
import { readPages } from '../../../platform/documents/pdf-reading-fixture.ts';
import { frozenList } from '../analisis/beku-fixture.ts';
import { getPaket } from '../aturan/packs.ts';
import { DESA, KAB, KPU, type SmallList } from '../daftar/daftar-fixture.ts';
import { moveDaftar } from '../daftar/store/daftar.ts';
import { applyChanges } from '../daftar/ubah.ts';
import { mintaSalinan, setujuiSalinan, siapkanSalinan } from './actions/terbit.ts';
import { PERIKSA, ambilPath, mintaPath, salinanPath, setujuiPath } from './address.ts';
import { barisDesa, sidikBaris } from './baris.ts';
import { bacaPertanyaan, kodeBerkas } from './kode.ts';
import { findTerbit, sisaHari, tahapSalinan } from './terbit.ts';

let site: TestSite;
let list: SmallList;
let first: SignedInOfficer;
let second: SignedInOfficer;
let party: SignedInOfficer;
const at = { paket: 'pilkada-2024', kab: KAB };
const page = salinanPath(at);

beforeAll(async () => {
  site = await testSite(false);
  list = await frozenList(site.deps.database);
  [first, second] = [await enrol(site, 'kasubbag', KAB), await enrol(site, 'pimpinan', KAB)];
  party = await enrol(site, 'peserta_lo', KAB, '3');
}, 60_000);
afterAll(() => site.close());

const terbit = async () => {
  const found = await findTerbit(site.deps.database.db, list.id);
  assert(found !== undefined, 'the list is final');
  return found;
};
const content = async () => {
  const { paket, versi } = await terbit();
  return barisDesa(site.deps.database.db, list.brankas, paket, versi, DESA);
};
const take = (who: SignedInOfficer, kode: string): Promise<Response> => who.post(ambilPath(at, kode), ambilPath(at, kode), {});
const check = async (kode: string): Promise<string> => (await site.get(`${PERIKSA}?kode=${encodeURIComponent(kode)}`)).text();

describe('the code of a file', () => {
  it('is read back however it is copied', () => {
    fc.assert(
      fc.property(fc.constantFrom('lower', 'blank', 'bare', 'as is'), (how) => {
        const code = kodeBerkas();
        const written = { lower: code.toLowerCase(), blank: code.replaceAll('-', ' '), bare: code.replaceAll('-', '').slice(3), 'as is': code }[how];
        expect(bacaPertanyaan(written)).toEqual({ jenis: 'kode', nilai: code });
      }),
    );
  });
  it.each([['', undefined], ['SLN-1234', undefined], ['SLN-OOOO-IIII-LLLL', { jenis: 'kode', nilai: 'SLN-0000-1111-1111' }], ['A'.repeat(64), { jenis: 'sidik', nilai: 'a'.repeat(64) }], ["' or 1=1 --", undefined]])('%s', (written, expected) => {
    expect(bacaPertanyaan(written)).toEqual(expected);
  });
});

describe('the clock', () => {
  it('seven days from the plenary, in the zone of the office (UU 7/2017 Pasal 209)', async () => {
    const found = await terbit();
    expect(found.batas).toBe(addDays('2024-09-20' as Parameters<typeof addDays>[0], 7));
    expect([sisaHari(found, '2024-09-27T15:59:00Z'), sisaHari(found, '2024-09-27T16:01:00Z'), sisaHari(found, '2024-09-20T04:00:00Z')]).toEqual([0, -1, 7]);
  });
  it('between elections there is no copy', () => {
    expect(tahapSalinan(getPaket('pdpb-2025'))).toEqual([]);
  });
});

describe('issuing', () => {
  it('nothing is handed over before two persons issued it', async () => {
    expect((await party.get(page)).status).toBe(200);
    expect((await party.get(ambilPath(at, DESA))).status).toBe(400);
    expect((await party.get(setujuiPath(at))).status).toBe(404);
    expect((await first.post(page, mintaPath(at), {})).status).toBe(303);
    expect(await siapkanSalinan(site.deps, 60_000)).toBe(0);
    const own = await (await first.get(setujuiPath(at))).text();
    expect(ticketIn(own, setujuiPath(at))).toBe('');
    const ticket = ticketIn(await (await second.get(setujuiPath(at))).text(), setujuiPath(at));
    expect((await send(site, setujuiPath(at), { _tiket: ticket }, first.headers)).status).not.toBe(303);
    expect(await setujuiSalinan(site.deps, list.id, { id: first.account, role: 'kasubbag', node: KAB })).toMatchObject({ ok: false, refusal: { code: 'SALINAN_ORANG' } });
    expect((await second.post(setujuiPath(at), setujuiPath(at), {})).status).toBe(303);
    expect(await (await first.get(page)).text()).toContain('Sedang disiapkan');
  });
  it('whoever proposed cannot approve, and twice is once', async () => {
    expect(await mintaSalinan(site.deps, list.id, KPU)).toMatchObject({ ok: false, refusal: { code: 'SALINAN_ADA' } });
    expect((await second.post(setujuiPath(at), setujuiPath(at), {})).status).toBe(422);
  });
  it('the hashes are made desa by desa, signed, and a leaf of the public log', async () => {
    expect([await siapkanSalinan(site.deps, -1), await siapkanSalinan(site.deps, 60_000), await siapkanSalinan(site.deps, 60_000)]).toEqual([0, 1, 0]);
    const [kept] = await rows(site.deps.database.db, sql<{ manifes: string; nota: string; sidik: string }>`select manifes, nota, sidik from sidalih_salinan`);
    assert(kept !== undefined, 'one copy');
    expect(createHash('sha256').update(kept.manifes).digest('hex')).toBe(kept.sidik);
    const name = `${logOrigin(site.deps.settings)}/salinan`;
    const opened = openNote(kept.nota, [verifierKey(name, site.deps.keys.log.publicKey)]);
    expect(opened.ok && opened.value.text).toBe(`pendopo salinan v1\n${list.id} 1\n${kept.sidik}\n`);
    expect(openNote(kept.nota.replace(kept.sidik, 'f'.repeat(64)), [verifierKey(name, site.deps.keys.log.publicKey)]).ok).toBe(false);
    const manifest = JSON.parse(kept.manifes) as { elemen: string[]; tps: { kode: string; pemilih: number; sha256: string }[] };
    expect(manifest.elemen).toEqual(['nama', 'jk', 'usia', 'alamat', 'rt', 'rw', 'keterangan']);
    expect(manifest.tps.map(({ kode, pemilih }) => [kode.slice(10), pemilih])).toEqual([['001', 5], ['002', 2]]);
    const leaves = await rows(site.deps.database.db, sql<{ manifest: string }>`select * from tlog_antre`);
    expect(JSON.stringify(leaves)).toContain(kept.sidik);
  });
});

describe('the content', () => {
  it('seven elements, ages on polling day, by name', async () => {
    const [one] = (await content()).get('001') ?? [];
    expect(one).toEqual({ nama: 'I WAYAN ARTA', jk: 'L', usia: 79, alamat: 'JL. MAWAR NO. 3', rt: '002', rw: '001', keterangan: '' });
    expect(JSON.stringify([...(await content())])).not.toMatch(/\d{16}|19\d\d-|disabilitas/);
  });
  it('what changes afterwards leaves the copy as it was decided', async () => {
    const before = [...(await content())].map(([tps, all]) => [tps, sidikBaris(all)]);
    const { db } = site.deps.database;
    await moveDaftar(db, list.id, 'DPT_PERBAIKAN', '2024-10-01T00:00:00Z');
    const basis = { sumber: 'PUTUSAN', dasar: 'PUTUSAN 7/2024' };
    await perform(site.deps.database, list.clock, { event: 'sidalih.uji', actor: KPU, object: list.id, node: KAB }, async (own) => {
      const changed = await applyChanges(own, list, list.id, [
        { ...basis, jenis: 'ubah', pemilih: list.pemilih[0] ?? '', isi: { alamat: 'JL. BARU' } },
        { ...basis, jenis: 'tps', pemilih: list.pemilih[1] ?? '', desa: DESA, tps: '002' },
        { ...basis, jenis: 'tms', pemilih: list.pemilih[4] ?? '', kode: 1 },
      ], KPU);
      if (!changed.ok) throw new Error(changed.refusal.code);
      return { value: undefined, facts: {} };
    });
    expect([...(await content())].map(([tps, all]) => [tps, sidikBaris(all)])).toEqual(before);
  });
});

describe('handing over', () => {
  it('an archive by desa: a PDF a station, manifest, signed receipt; each file known by code and hash', async () => {
    const answer = await take(party, DESA);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    expect(Object.keys(files)).toEqual([`${DESA}/TPS-001.pdf`, `${DESA}/TPS-002.pdf`, 'manifes.json', 'manifes.json.nota', 'tanda-terima.nota']);
    const pdf = files[`${DESA}/TPS-001.pdf`] ?? new Uint8Array();
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    const receipt = strFromU8(files['tanda-terima.nota'] ?? new Uint8Array());
    expect(receipt).toContain(sha256);
    const code = /SLN-[0-9A-Z-]{14}/.exec(receipt)?.[0] ?? '';
    expect(openNote(receipt, [verifierKey(`${logOrigin(site.deps.settings)}/salinan`, site.deps.keys.log.publicKey)]).ok).toBe(true);
    for (const asked of [code, code.toLowerCase(), sha256]) expect(await check(asked)).toContain('Asli: berkas ini diserahkan oleh KPU');
    const words = readPages(pdf).map((one) => one.words.map(({ text }) => text).join('').replace(/\s+/g, ''));
    for (const own of ['IWAYANARTA', '79', 'JL.MAWARNO.3', code, 'SitiUji,Penghubungpesertapemilu,pesertanomor3']) expect(words[0]).toContain(own);
    // Among the facts, and across the page.
    expect(words[0]?.match(/SitiUji/g)).toHaveLength(2);
    expect(words.join()).not.toMatch(/\d{16}(?![0-9a-f])|1945|Sensorik|disabilitas/);
    const changed = createHash('sha256').update(Buffer.concat([pdf, Buffer.from(' ')])).digest('hex');
    expect(await check(changed)).toContain('Tidak dikenal');
    const html = await check(code);
    expect(html).not.toMatch(/Siti Uji|peserta nomor/);
  });
  it('the hash of the content and of the manifest are known too; a slip of the pen is told', async () => {
    const own = (await content()).get('002') ?? [];
    expect(await check(sidikBaris(own))).toContain('sidik isi daftar TPS');
    expect(await check((await terbit()).salinan?.sidik ?? '')).toContain('sidik manifes');
    expect(await check('SLN-XX')).toContain('bukan kode salinan');
  });
  it('one station is one PDF; two takings differ in their mark, never in their content', async () => {
    const [one, other] = [await take(party, `${DESA}002`), await take(party, `${DESA}002`)];
    expect([one.status, one.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(Buffer.from(await one.arrayBuffer()).equals(Buffer.from(await other.arrayBuffer()))).toBe(false);
  });
  it('who, when and how many stand on record: the office sees all, a participant the own', async () => {
    const bawaslu = await enrol(site, 'bawaslu', KAB);
    await (await take(bawaslu, `${DESA}001`)).arrayBuffer();
    const office = await (await first.get(page)).text();
    expect(office).toContain('peserta nomor 3');
    expect(office.match(/lengkap/g)).toHaveLength(4);
    const own = await (await party.get(page)).text();
    expect(own.match(/lengkap/g)).toHaveLength(3);
    const id = /serah\/([0-9a-f-]{36})\.pdf/.exec(own)?.[1] ?? '';
    expect((await party.get(`${page}/serah/${id}.pdf`)).headers.get('content-type')).toBe('application/pdf');
    const other = await enrol(site, 'peserta_lo', KAB, '4');
    expect((await other.get(`${page}/serah/${id}.pdf`)).status).toBe(404);
    const trail = await rows(site.deps.database.db, sql<{ isi: string }>`select isi from audit_entri where aksi like 'sidalih.salinan%'`);
    expect(JSON.stringify(trail)).not.toMatch(/SUTRISNO|\d{16}[^0-9a-f]|MAWAR/);
  });
  it.each<[string, Parameters<typeof enrol>[1], string, string | undefined, string]>([
    ['a party of another city', 'peserta_lo', '6471', '3', DESA],
    ['a party of one sub-district, beyond it', 'peserta_lo', '647201', '3', KAB],
    ['the PPS', 'pps', DESA, undefined, DESA],
    ['a leader of the office', 'pimpinan', KAB, undefined, DESA],
  ])('%s gets none', async (_who, role, node, number, kode) => {
    const officer = await enrol(site, role, node, number);
    expect((await officer.get(ambilPath(at, kode))).status).toBe(404);
  });
  it('a code of a place without voters, and one outside of the city', async () => {
    expect((await party.get(ambilPath(at, '6472011009'))).status).toBe(404);
    expect((await party.get(ambilPath(at, '6471011001'))).status).toBe(404);
  });
});
