// Does an answer leave whole, in part, or to another office as the law wants it, on real papers? (UU 14/2008 Pasal 17, 18, 19, 22; ppid.md 25 S5, S7, B11)
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AreaCode, areaCode } from '#kernel/area-code';
import { day } from '#kernel/day';
import { filesOf, readFileBytes } from '#platform/attachments';
import { clocksOf } from '#platform/clocks';
import { renderPdf } from '#platform/documents';
import type { Role } from '#platform/identity';
import { readPaper } from '#platform/redaction';
import { type SignedInOfficer, ORIGIN, enrol, ticketIn } from '../../../../test/officers.ts';
import { BARU, berkasPath, jawabPath, putusPath } from '../meja/address.ts';
import { MODULE } from '../permohonan/jam.ts';
import { petugas } from '../permohonan/permohonan-fixture.ts';
import { type Permohonan, readByNomor, readPermohonan } from '../permohonan/store/permohonan.ts';
import { listSurat, readSurat } from '../surat/store/surat.ts';
import { bukaIsi } from '../surat/surat.ts';
import { melangkah } from '../uji/actions/langkah.ts';
import { tulisUji } from '../uji/actions/tulis.ts';
import type { IsiUji } from '../uji/lembar.ts';
import { readUji } from '../uji/store/uji.ts';
import { isiContoh } from '../uji/uji-fixture.ts';
import { type Page, type WargaSite, wargaSite } from '../warga/warga-fixture.ts';
import { kirim, periksaKini } from './actions/kirim.ts';
import { lampirkan, setujui, simpanDraf, usulkan } from './actions/susun.ts';
import { DRAF_AWAL } from './draf.ts';
import { hitamPath, lampirPath, setujuPath } from './address.ts';
import { listButir } from '../permohonan/store/berkas.ts';
import { listBerkas, listTerusan } from './store/jawaban.ts';

const REKENING = '0341112223334';
let site: WargaSite;
beforeAll(async () => {
  site = await wargaSite('2026-10-13T03:00:00Z');
});
afterAll(() => site.close());

const db = () => site.deps.database.db;
/** Whoever sits there today: a session does not live for weeks. */
const kini = (role: Role, node = '3313'): Promise<SignedInOfficer> => enrol(site, role, node);

async function kirimBerkas(who: SignedInOfficer, page: string, path: string, fields: Readonly<Record<string, string>>, bytes?: Uint8Array): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, _tiket: ticketIn(await (await who.get(page)).text(), path) })) form.set(name, value);
  form.set('unggah', bytes === undefined ? new File([], '') : new File([Buffer.from(bytes)], 'kontrak.pdf', { type: 'application/pdf' }));
  const packed = new Response(form);
  return site.app.fetch(new Request(new URL(path, ORIGIN), { method: 'POST', body: await packed.arrayBuffer(), headers: { ...who.headers, 'sec-fetch-site': 'same-origin', 'content-type': packed.headers.get('content-type') ?? '' } }));
}

interface Tercatat {
  readonly p: Permohonan;
  readonly code: string;
  readonly pin: string;
}

/** Written down at the counter, proof seen; the page shows what is read aloud. */
async function catat(rincian: string, telepon: string, kantor = '3313'): Promise<Tercatat> {
  const l = await kini('petugas_layanan', kantor);
  const isi = { kanal: 'loket', rincian, tujuan: 'Untuk penelitian', jenis: 'perorangan', nama: 'Sari Wulandari', alamat: 'Jalan Merdeka 11', telepon, bentuk: 'salinan_lunak', penyampaian: 'unduh', cara: 'ktp_loket', dibacakan: 'ya', _idem: randomUUID() };
  const html = (await (await l.post(BARU, BARU, isi)).text()).replaceAll(/<[^>]*>/g, ' ');
  const p = await readByNomor(db(), new RegExp(`PPID-${kantor}-\\d{4}-\\d{5}`).exec(html)?.[0] ?? '');
  if (p === undefined) throw new Error(html.replaceAll(/\s+/g, ' ').slice(0, 1500));
  return { p, code: /PN-\w{4}-\w{4}-\w{2}/.exec(html)?.[0] ?? '', pin: /PIN\s+(\d{3} ?\d{3})/.exec(html)?.[1] ?? '' };
}

async function lacak(code: string, pin: string): Promise<{ readonly page: Page; readonly who: ReturnType<WargaSite['visitor']> }> {
  const who = site.visitor();
  const start = await who.get('/lacak');
  return { who, page: await who.send(start, '/lacak', { kode: code, pin }) };
}

async function lembar(isi: Partial<IsiUji>, hari: string): Promise<string> {
  const RI = areaCode('0');
  const by = (id: string) => ({ ...petugas('ppid', '0'), id });
  const made = await tulisUji(site.deps, { kantor: RI, pengusul: RI, isi: { ...isiContoh, ...isi }, actor: by('d') });
  if (!made.ok) throw new Error(made.refusal.code);
  const step = async (langkah: 'ajukan' | 'pendapat' | 'tetapkan' | 'setujui', id: string): Promise<void> => {
    const versi = (await readUji(db(), made.value))?.versi ?? 0;
    const done = await melangkah(site.deps, { id: made.value, versi, langkah, actor: by(id), catatan: 'Sudah dibaca dan ditimbang.', ...(langkah === 'tetapkan' ? { sk: 'Kep 12/2026', skHari: day(hari) } : {}) });
    if (!done.ok) throw new Error(`${langkah} ${done.refusal.code}`);
  };
  await step('ajukan', 'd');
  await step('pendapat', 't');
  await step('tetapkan', 'd');
  await step('setujui', 'a');
  return (await readUji(db(), made.value))?.nomor ?? '';
}

const kontrak = (): Promise<Uint8Array> =>
  renderPdf({
    lang: 'id', title: 'Kontrak sewa kendaraan', author: 'KPU Kabupaten Karanganyar', created: '2026-09-01T00:00:00Z', paper: 'A4', landscape: false, running: 'Kontrak', mark: 'K-1',
    blocks: [
      { kind: 'heading', level: 1, text: 'Kontrak sewa kendaraan logistik' },
      { kind: 'paragraph', text: 'Nilai kontrak dua belas juta rupiah untuk enam kendaraan.' },
      { kind: 'paragraph', text: `Dibayar ke nomor rekening ${REKENING} atas nama pemilik kendaraan.` },
    ],
  });

const versi = async (id: string): Promise<string> => String((await readPermohonan(db(), id))?.versi ?? 0);
const says = async (who: SignedInOfficer, path: string): Promise<string> => (await (await who.get(path)).text()).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

describe('S7: a hire contract with a private account number, and the decision of the award', () => {
  it('expired sheet, Pasal 18, box without reason, two persons, and a paper that holds the number nowhere', { timeout: 180_000 }, async () => {
    site.at('2026-01-12T03:00:00Z');
    const lama = await lembar({ dari: day('2026-01-12'), sampai: day('2026-10-20'), tinjau: day('2026-06-01') }, '2026-01-12');
    site.at('2026-10-13T03:00:00Z');
    const { p, code, pin } = await catat('1. Kontrak sewa kendaraan logistik\n2. Keputusan penetapan pemenang sewa kendaraan', '081200000701');
    expect((await clocksOf(db(), MODULE, p.id)).find(({ rule }) => rule.startsWith('ppid.jawab.'))?.jatuhTempo).not.toBeUndefined();
    const jawab = jawabPath(p.id);
    let d = await kini('ppid');
    expect((await d.post(berkasPath(p.id), putusPath(p.id), { langkah: 'jalur', versi: '1', jalur: 'umum', alasan: 'Menyangkut belanja kantor di luar tahapan.' })).status).toBe(303);
    expect((await clocksOf(db(), MODULE, p.id)).find(({ rule }) => rule === 'ppid.jawab.umum')?.jatuhTempo).toBe('2026-10-27');
    expect((await kirimBerkas(d, jawab, lampirPath(p.id), { butir: '1' }, await kontrak())).status).toBe(303);
    const [berkas] = await listBerkas(db(), p.id);
    const hitam = hitamPath(p.id, berkas?.id ?? '');
    const usul = /name="usul"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="usul"/.exec(await (await d.get(hitam)).text());
    const kotak = usul?.[1] ?? usul?.[2] ?? '';
    expect(kotak).not.toBe('');

    const tanpa = await d.post(hitam, hitam, { usul: kotak, uji: `${lama}#1` });
    expect([tanpa.status, (await tanpa.text()).includes('setiap kotak perlu alasan'), (await listBerkas(db(), p.id))[0]?.kotak]).toEqual([422, true, []]);
    expect((await d.post(hitam, hitam, { usul: kotak, alasan: 'Rekening pribadi', uji: `${lama}#1` })).status).toBe(303);
    const draf = { langkah: 'simpan', ringkas: 'Kontrak kami berikan, nomor rekening dihitamkan.', cara: 'unduh', hasil_1: 'hitamkan', keterangan_1: 'Nomor rekening adalah rahasia pribadi.', hasil_2: 'sudah_publik', tautan_2: 'https://jdih.kpu.go.id/keputusan' };
    expect((await d.post(jawab, jawab, draf)).status).toBe(303);

    // 21 October: the sheet ended yesterday.
    site.at('2026-10-21T03:00:00Z');
    d = await kini('ppid');
    expect(await says(d, jawab)).toContain('Lembar uji UK-0-2026-00001 berakhir pada 20 Oktober 2026');
    expect((await kirim(site.deps, { id: p.id, versi: Number(await versi(p.id)), actor: petugas('ppid', '3313'), penanda: 'PPID', origin: ORIGIN })).ok).toBe(false);
    // 22 October: a new one; the decision as a whole is still no secret, and a refusal in words alone is none.
    site.at('2026-10-22T03:00:00Z');
    const baru = await lembar({ bagian: [{ dokumen: 'Kontrak sewa kendaraan', halaman: '7', bagian: 'Nomor rekening penyedia' }] }, '2026-10-22');
    d = await kini('ppid');
    await d.post(jawab, jawab, { ...draf, hasil_2: 'tolak', uji_2: `${baru}#1`, pasal18_2: 'kebijakan', keterangan_2: 'Keputusan ini tidak kami berikan.' });
    expect(await says(d, jawab)).toContain('Menurut Pasal 18 informasi ini tidak boleh ditutup');
    await d.post(jawab, jawab, { ...draf, hasil_2: 'tolak', keterangan_2: 'Keputusan ini tidak kami berikan.' });
    expect(await says(d, jawab)).toContain('Alasan bebas saja tidak cukup untuk menolak');
    await d.post(jawab, jawab, { ...draf, hasil_2: '' });
    expect(await says(d, jawab)).toContain('hasilnya belum dipilih');
    expect((await d.post(jawab, jawab, draf)).status).toBe(303);
    // The old box goes, the new one leans on the new sheet.
    expect((await d.post(hitam, hitam, { usul: kotak, alasan: 'Rekening pribadi', uji: `${baru}#1` })).status).toBe(303);
    expect((await listBerkas(db(), p.id))[0]?.kotak.map(({ uji }) => uji)).toEqual([`${baru}#1`]);

    // 26 October: proposed, agreed by another person; a changed draft loses the agreement.
    site.at('2026-10-26T03:00:00Z');
    d = await kini('ppid');
    const t = await kini('tim_pertimbangan');
    const kirimkan = async () => d.post(jawab, jawab, { langkah: 'kirim', versi: await versi(p.id), penanda: 'PPID KPU Karanganyar' });
    expect((await kirimkan()).status).toBe(409);
    expect((await d.post(jawab, jawab, { langkah: 'usul' })).status).toBe(303);
    const sidik = (await periksaKini(site.deps, p)).sidik;
    expect(await setujui(site.deps, { id: p.id, actor: { ...petugas('atasan_ppid', '3313'), id: d.account }, sidik })).toMatchObject({ ok: false, refusal: { code: 'E_DUA_ORANG' } });
    expect((await t.post(jawab, setujuPath(p.id), { sidik })).status).toBe(303);
    expect(await says(d, jawab)).toContain('Semua syarat terpenuhi');
    expect((await d.post(jawab, jawab, { ...draf, ringkas: 'Kontrak kami berikan dengan nomor rekening dihitamkan.' })).status).toBe(303);
    expect(await says(d, jawab)).toContain('belum menyetujui draf ini');
    expect((await kirimkan()).status).toBe(409);
    expect(await setujui(site.deps, { id: p.id, actor: petugas('tim_pertimbangan', '3313'), sidik })).toMatchObject({ ok: false });
    await d.post(jawab, jawab, { langkah: 'usul' });
    expect((await t.post(jawab, setujuPath(p.id), { sidik: (await periksaKini(site.deps, p)).sidik })).status).toBe(303);
    expect((await kirimkan()).status).toBe(303);
    expect(await readPermohonan(db(), p.id)).toMatchObject({ keadaan: 'DIJAWAB_SEBAGIAN' });
    expect((await clocksOf(db(), MODULE, p.id)).find(({ rule }) => rule === 'ppid.jawab.umum')).toMatchObject({ hasil: 'tepat' });

    // The number is nowhere in what she gets.
    const diberi = (await filesOf(db(), MODULE, p.id)).filter(({ purpose }) => purpose === 'jawaban');
    expect(diberi).toHaveLength(1);
    const bytes = await readFileBytes(db(), site.deps, diberi[0]?.id ?? '');
    const paper = await readPaper(bytes ?? Buffer.alloc(0), 'application/pdf');
    const words = paper.ok ? paper.value.pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n') : '';
    expect(words).toContain('Nilai kontrak');
    for (const form of [REKENING, REKENING.slice(0, 8), Buffer.from(REKENING).toString('hex')]) expect(`${words}${bytes?.toString('latin1') ?? ''}`).not.toContain(form);
    const surat = (await listSurat(db(), p.id)).find(({ jenis }) => jenis === 'pemberitahuan');
    const lengkap = await readSurat(db(), p.id, surat?.id ?? '');
    const isi = JSON.stringify(lengkap === undefined ? '' : bukaIsi(site.deps, lengkap.id, lengkap.isi));
    for (const part of [`${baru}#1`, 'Kep 12/2026', 'rahasia pribadi', 'Rekening pribadi', 'Rp0', diberi[0]?.sha256 ?? '-']) expect(isi).toContain(part);
    expect(isi).not.toContain('Sari');
    expect((await says(d, '/ppid/dikecualikan')).includes(baru)).toBe(true);
    // She opens it with what was read to her.
    const { page } = await lacak(code, pin);
    expect(page.text).toContain(p.nomor);
    expect(page.text).toContain(surat?.nomor ?? '-');
  });
});

describe('S5: another office holds it', () => {
  it('TIDAK_DIKUASAI with the holder; she agrees on her page; own number, day 0 and due date there; one chain, one receipt', { timeout: 120_000 }, async () => {
    site.at('2026-04-30T03:00:00Z');
    const { p, code, pin } = await catat('Berita acara rapat pleno KPU Provinsi tentang rekapitulasi hasil', '081200000501');
    let d = await kini('ppid');
    await d.post(berkasPath(p.id), putusPath(p.id), { langkah: 'jalur', versi: '1', jalur: 'umum', alasan: 'Di luar tahapan, informasi umum.' });
    expect((await clocksOf(db(), MODULE, p.id)).find(({ rule }) => rule === 'ppid.jawab.umum')?.jatuhTempo).toBe('2026-05-19');
    site.at('2026-05-05T03:00:00Z');
    d = await kini('ppid');
    const jawab = jawabPath(p.id);
    for (const [kode, status] of [['3313', 409], ['9999', 409], ['33', 303], ['33', 409]] as const) expect((await d.post(jawab, jawab, { langkah: 'tawar', kode })).status, kode).toBe(status);
    const { page, who } = await lacak(code, pin);
    expect(page.text).toContain('nomor dan tenggat sendiri');
    const done = await who.send(page, '/ppid/teruskan');
    expect(done.status).toBe(303);
    expect((await who.send(page, '/ppid/teruskan')).status).not.toBe(303);
    const [terusan] = await listTerusan(db(), p.id);
    const provinsi = await readPermohonan(db(), terusan?.hasil ?? '');
    expect(provinsi).toMatchObject({ nomor: 'PPID-33-2026-00001', kantor: '33' as AreaCode, asal: p.id, rincian: p.rincian, keadaan: 'TERDAFTAR', tanggalTerima: '2026-05-05', identitas: 'diterima' });
    const at33 = await kini('ppid', '33');
    expect((await at33.post(berkasPath(provinsi?.id ?? ''), putusPath(provinsi?.id ?? ''), { langkah: 'jalur', versi: '1', jalur: 'umum', alasan: 'Di luar tahapan, informasi umum.' })).status).toBe(303);
    expect((await clocksOf(db(), MODULE, provinsi?.id ?? '')).find(({ rule }) => rule === 'ppid.jawab.umum')).toMatchObject({ tanggal0: '2026-05-05', jatuhTempo: '2026-05-21' });

    site.at('2026-05-06T03:00:00Z');
    d = await kini('ppid');
    expect((await d.post(jawab, jawab, { langkah: 'simpan', ringkas: 'Informasi ini dikuasai KPU Provinsi Jawa Tengah.', cara: 'unduh', hasil_1: 'tidak_dikuasai', pemegang_1: 'KPU Provinsi Jawa Tengah' })).status).toBe(303);
    expect((await d.post(jawab, jawab, { langkah: 'kirim', versi: await versi(p.id), penanda: 'PPID' })).status).toBe(303);
    expect(await readPermohonan(db(), p.id)).toMatchObject({ keadaan: 'TIDAK_DIKUASAI' });
    expect((await clocksOf(db(), MODULE, p.id)).find(({ rule }) => rule === 'ppid.jawab.umum')).toMatchObject({ keadaan: 'SELESAI', hasil: 'tepat' });
    expect((await clocksOf(db(), MODULE, provinsi?.id ?? '')).find(({ rule }) => rule === 'ppid.jawab.umum')).toMatchObject({ keadaan: 'BERJALAN' });
    // The same receipt opens both; each desk sees the chain.
    const dua = (await lacak(code, pin)).page.text;
    for (const nomor of [p.nomor, provinsi?.nomor ?? '-']) expect(dua).toContain(nomor);
    expect(await says(d, berkasPath(p.id))).toContain(`Diteruskan dengan nomor ${provinsi?.nomor ?? ''}`);
    expect(await says(await kini('ppid', '33'), berkasPath(provinsi?.id ?? ''))).toContain(`Terusan dari ${p.nomor}`);
  });
});

describe('two officers, one letter', () => {
  const kirimKini = async (id: string, v: number) => kirim(site.deps, { id, versi: v, actor: petugas('ppid', '3313'), penanda: 'PPID', origin: ORIGIN });
  async function siap(telepon: string): Promise<Permohonan> {
    const { p } = await catat('Daftar pegawai yang menghadiri bimbingan teknis', telepon);
    const butir = (await listButir(db(), p.id)).map((item) => ({ ...item, hasil: 'sudah_publik' as const, tautan: '/dip' }));
    await simpanDraf(site.deps, { id: p.id, actor: petugas('ppid', '3313'), isi: { ...DRAF_AWAL('unduh'), ringkas: 'Daftarnya terbuka untuk umum.' }, butir });
    return p;
  }

  it('sent twice at once: one letter, the other is told that the case has moved', async () => {
    site.at('2026-06-02T03:00:00Z');
    const p = await siap('081200000901');
    const done = await Promise.allSettled([kirimKini(p.id, p.versi), kirimKini(p.id, p.versi)]);
    expect(done.map((one) => one.status)).toEqual(['fulfilled', 'fulfilled']);
    expect(done.filter((one) => one.status === 'fulfilled' && one.value.ok)).toHaveLength(1);
    expect((await listSurat(db(), p.id)).filter(({ jenis }) => jenis === 'pemberitahuan')).toHaveLength(1);
  });

  it('a draft saved while the letter is printed: the letter does not leave', async () => {
    site.at('2026-06-02T03:00:00Z');
    const p = await siap('081200000902');
    const saving = async (): Promise<boolean> => {
      const butir = await listButir(db(), p.id);
      return (await simpanDraf(site.deps, { id: p.id, actor: petugas('ppid', '3313'), isi: { ...DRAF_AWAL('unduh'), ringkas: 'Lain.' }, butir })).ok;
    };
    const [sent, saved] = await Promise.all([kirimKini(p.id, p.versi), saving()]);
    // Whoever came first: never a letter of one draft with the paper of another, never a fault.
    expect(sent.ok ? !saved : ['DRAF_BERUBAH', 'JAWAB_BELUM'].includes(sent.refusal.code) && saved).toBe(true);
  });

  it('a proof of identity of the case is no paper of the answer; nothing is proposed before it is written', async () => {
    site.at('2026-06-02T03:00:00Z');
    const { p } = await catat('Jumlah pemilih pemula pada pemilihan terakhir', '081200000903');
    const actor = petugas('ppid', '3313');
    expect(await usulkan(site.deps, { id: p.id, actor })).toMatchObject({ ok: false, refusal: { code: 'DRAF_KOSONG' } });
    expect(await setujui(site.deps, { id: p.id, actor, sidik: '' })).toMatchObject({ ok: false, refusal: { code: 'DRAF_KOSONG' } });
    expect(await lampirkan(site.deps, { id: p.id, actor, butir: 1, asal: '00000000-0000-4000-8000-000000000000' })).toMatchObject({ ok: false, refusal: { code: 'BERKAS_TIADA' } });
    const asing = await kirimKini('00000000-0000-4000-8000-000000000000', 1);
    expect(asing).toMatchObject({ ok: false, refusal: { code: 'PERMOHONAN_TIADA' } });
  });
});
