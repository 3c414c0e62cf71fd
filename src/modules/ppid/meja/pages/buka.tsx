// What happens when a case is opened on the desk, when an act is sent, and when its applicant is looked at?
import { type Day, parseDay } from '#kernel/day';
import { formatInstant, formatInt } from '#kernel/format';
import { type Lang, type Sentence, say } from '#kernel/text';
import { zoneOf } from '#kernel/zone';
import { DeskHead, Facts } from '#design/desk';
import { Button } from '#design/forms';
import { Note } from '#design/page';
import { record } from '#platform/action';
import { fileName, filesOf } from '#platform/attachments';
import { isoInstant } from '#platform/clock';
import { getRule, isOpen } from '#platform/clocks';
import { can, recordedRole } from '#platform/identity';
import type { Outcome } from '#platform/module';
import { panjangJam } from '../../aturan/panjang.ts';
import { catatSampai, serahkan } from '../../permohonan/actions/akhiri.ts';
import { lengkapi, periksaBukti } from '../../permohonan/actions/lengkapi.ts';
import { aturBerkas, catatInternal, perpanjang, pilihJalur, setujuiMundur, tanya, tugaskan } from '../../permohonan/actions/urus.ts';
import { LIHAT_EVENT } from '../../permohonan/events.ts';
import { MODULE, jamOf } from '../../permohonan/jam.ts';
import { IDENTITAS, LAYANI, PUTUS } from '../../permohonan/permissions.ts';
import { openPemohon } from '../../permohonan/rahasia.ts';
import { listButir, listCatatan, listLangkah, listTugas, readPemohon } from '../../permohonan/store/berkas.ts';
import { type Permohonan, listBatch, listTurunan, readPermohonan } from '../../permohonan/store/permohonan.ts';
import { type JawabRequest, getPermohonan } from '../../jawaban/pages/susun.tsx';
import { jelaskan } from '../../warga/hitung.tsx';
import { listSurat } from '../../surat/store/surat.ts';
import { bacaAnggota } from '../../gabung/pages/anggota.tsx';
import { bacaSaudara } from '../../gabung/pages/saudara.tsx';
import { bacaGabung } from '../../gabung/pages/usul.tsx';
import { berkasPath } from '../address.ts';
import { mejaText as text } from '../text.ts';
import { tolakText } from '../text-tolak.ts';
import { BerkasPage, type BerkasView } from './berkas.tsx';
import { ALASAN_BUKA, CARA_BUKTI } from './langkah.tsx';

type Request<B = unknown> = JawabRequest<B>;
export type Kiriman = Readonly<Record<string, string | undefined>>;

async function viewOf(request: Request, error?: string, typed: Kiriman = {}): Promise<BerkasView> {
  const { deps, lang, who, ticket } = request;
  const { db } = deps.database;
  const p = await getPermohonan(request);
  const may = (id: string): boolean => {
    const permission = deps.registry.permissions.get(id);
    return permission !== undefined && can(who, { ...permission, stepUp: false }, { kind: 'permohonan', id: p.id, node: p.kantor }, deps.clock.now()).allow;
  };
  const { semua } = await jamOf(db, p.id);
  const shown = semua.filter((one) => isOpen(one) || one.rule.startsWith('ppid.jawab.'));
  const jam = await Promise.all(
    shown.map(async (one) => ({ nama: getRule(deps.registry.deadlines, one.rule, one.versi).nama, hitungan: await jelaskan(deps, one) })),
  );
  const files = (await filesOf(db, MODULE, p.id)).filter(({ purpose }) => purpose !== 'hitam');
  return {
    lang,
    p,
    akun: who.account,
    lama: { umum: panjangJam(lang, deps.registry.deadlines, 'ppid.jawab.umum', p.tanggalTerima), pemilu: panjangJam(lang, deps.registry.deadlines, 'ppid.jawab.pemilu', p.tanggalTerima) },
    samar: (await readPemohon(db, p.id))?.samar ?? '',
    butir: await listButir(db, p.id),
    jam,
    tugas: await listTugas(db, p.id),
    catatan: await listCatatan(db, p.id),
    riwayat: await listLangkah(db, p.id),
    surat: await listSurat(db, p.id),
    files: files.map((file) => ({ id: file.id, nama: fileName(deps, file), bytes: file.bytes, purpose: file.purpose })),
    kait: await kaitOf(request, p),
    gabung: await bacaGabung(deps, p, typed),
    bersama: await bacaAnggota(db, p),
    saudara: await bacaSaudara(db, p),
    boleh: { layani: may(LAYANI), putus: may(PUTUS), identitas: may(IDENTITAS) },
    fields: ticket,
    error,
  };
}

/** How the case hangs together with others. */
async function kaitOf({ deps, lang }: Request, p: Permohonan): Promise<string[]> {
  const { db } = deps.database;
  const number = async (id: string | null): Promise<string | undefined> => (id === null ? undefined : (await readPermohonan(db, id))?.nomor);
  const [asal, sebelumnya] = [await number(p.asal), await number(p.sebelumnya)];
  const batch = p.batch === null ? [] : await listBatch(db, p.batch);
  return [
    ...(asal === undefined ? [] : [say(lang, text.asal, { nomor: asal })]),
    ...(sebelumnya === undefined ? [] : [say(lang, text.sebelumnya, { nomor: sebelumnya })]),
    ...(batch.length < 2 ? [] : [say(lang, text.batch, { n: formatInt(lang, batch.length) })]),
    ...(await listTurunan(db, p.id)).map(({ nomor }) => say(lang, text.terusan, { nomor })),
  ];
}

/** `typed`: what was sent with the act that was refused stays in its fields. */
export async function showBerkas(request: Request, error?: string, typed?: Kiriman): Promise<Outcome> {
  const view = await viewOf(request, error, typed);
  return { kind: 'page', title: view.p.nomor, tone: 'desk', scripts: ['desk'], body: <BerkasPage {...view} />, ...(error === undefined ? {} : { state: 'conflict' }) };
}

export function tolakan(lang: Lang, code: string, values: Readonly<Record<string, string | number>> = {}): string {
  const sentence = (tolakText as Readonly<Record<string, Sentence | undefined>>)[code];
  return sentence === undefined ? code : say(lang, sentence, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])));
}

type Done = { readonly ok: true } | { readonly ok: false; readonly refusal: { readonly code: string; readonly values?: Readonly<Record<string, string | number>> } };

async function answer(request: Request, done: Done | undefined): Promise<Outcome> {
  if (done === undefined) return showBerkas(request, tolakan(request.lang, 'E_ISIAN'));
  if (done.ok) return { kind: 'redirect', to: berkasPath(request.params.id) };
  return showBerkas(request, tolakan(request.lang, done.refusal.code, done.refusal.values));
}

/** Three fields of a `DateInput`. */
export function bacaHari(body: Kiriman, name: string): Day | undefined {
  const [d = '', m = '', y = ''] = ['tanggal', 'bulan', 'tahun'].map((part) => (body[`${name}_${part}`] ?? '').trim());
  const read = parseDay(`${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`);
  return read.ok ? read.value : undefined;
}

const caraOf = (nilai: string | undefined): string | undefined => (nilai !== undefined && nilai in CARA_BUKTI ? say('id', CARA_BUKTI[nilai as keyof typeof CARA_BUKTI]) : undefined);

/** Acts of the service officer. */
export async function takeLangkah(request: Request<Kiriman>): Promise<Outcome> {
  const { deps, body, actor, params } = request;
  const on = { id: params.id, versi: Number(body['versi'] ?? '0'), actor };
  switch (body['langkah']) {
    case 'terima-bukti': {
      const cara = caraOf(body['cara']);
      return answer(request, cara === undefined ? undefined : await periksaBukti(deps, { ...on, terima: true, cara, alasan: '' }));
    }
    case 'tolak-bukti':
      return answer(request, await periksaBukti(deps, { ...on, terima: false, cara: '', alasan: body['alasan'] ?? '' }));
    case 'lengkap': {
      const cara = caraOf(body['cara']);
      return answer(request, await lengkapi(deps, { ...on, pelaku: 'L', berkas: [], ...(cara === undefined ? {} : { identitas: 'diterima', identitasCara: cara }), tujuan: body['tujuan'] ?? '' }));
    }
    case 'tanya':
      return answer(request, await tanya(deps, { ...on, pelaku: 'L', tanya: body['isi'] ?? '' }));
    case 'sampai': {
      const hari = bacaHari(body, 'hari');
      return answer(request, hari === undefined ? undefined : await catatSampai(deps, { ...on, pada: `${hari}T05:00:00.000Z`, bukti: body['bukti'] ?? '' }));
    }
    case 'serahkan':
      return answer(request, await serahkan(deps, { ...on, cara: (body['cara'] ?? '').slice(0, 120), bukti: body['bukti'] ?? '' }));
    case 'judul':
      return answer(request, await aturBerkas(deps, { ...on, judul: body['judul'] ?? '' }));
    case 'pegang':
      return answer(request, await aturBerkas(deps, { ...on, pegang: actor.id }));
    case 'lepas':
      return answer(request, await aturBerkas(deps, { ...on, pegang: null }));
    default:
      return answer(request, undefined);
  }
}

/** Acts of the head of the desk. */
export async function takePutus(request: Request<Kiriman>): Promise<Outcome> {
  const { deps, body, actor, params } = request;
  const on = { id: params.id, versi: Number(body['versi'] ?? '0'), actor };
  switch (body['langkah']) {
    case 'jalur': {
      const jalur = body['jalur'] === 'umum' || body['jalur'] === 'pemilu' ? body['jalur'] : undefined;
      return answer(request, jalur === undefined ? undefined : await pilihJalur(deps, { ...on, jalur, alasan: body['alasan'] ?? '' }));
    }
    case 'tugaskan': {
      const batas = bacaHari(body, 'batas');
      return answer(request, batas === undefined ? undefined : await tugaskan(deps, { ...on, unit: body['unit'] ?? '', pesan: body['pesan'] ?? '', batas }));
    }
    case 'perpanjang':
      return answer(request, await perpanjang(deps, { ...on, alasan: body['alasan'] ?? '' }));
    case 'mundur':
      return answer(request, await setujuiMundur(deps, on));
    default:
      return answer(request, undefined);
  }
}

export async function takeCatatan(request: Request<Kiriman>): Promise<Outcome> {
  const p = await getPermohonan(request);
  return answer(request, await catatInternal(request.deps, { id: p.id, kantor: p.kantor, actor: request.actor, teks: request.body['isi'] ?? '' }));
}

/** The look is on record before the page leaves; she sees it on her own page. */
export async function takeBuka(request: Request<{ readonly alasan: string }>): Promise<Outcome> {
  const { deps, lang, actor, body } = request;
  const alasan = body.alasan in ALASAN_BUKA ? body.alasan : undefined;
  if (alasan === undefined) return answer(request, undefined);
  const p = await getPermohonan(request);
  const { db } = deps.database;
  await record(deps.database, deps.clock, { event: LIHAT_EVENT, actor, kind: 'permohonan', object: p.id, node: p.kantor }, { nomor: p.nomor, alasan });
  const row = await readPemohon(db, p.id);
  const who = row === undefined ? undefined : openPemohon(deps.keys, p.id, row.rahasia);
  const waktu = formatInstant(lang, isoInstant(deps.clock), zoneOf(p.kantor) ?? 'WIB');
  const fact = (term: Sentence, value: string) => (value === '' ? [] : [{ term: say(lang, term), value }]);
  const items = who === undefined ? [] : [...fact(text.nama, who.nama), ...fact(text.alamat, who.alamat), ...fact(text.telepon, who.telepon), ...fact(text.surel, who.surel), ...fact(text.pekerjaan, who.pekerjaan), ...fact(text.tujuan, who.tujuan)];
  const page = (
    <>
      <DeskHead title={say(lang, text.bukaJudul)} eyebrow={p.nomor} />
      <Note>{say(lang, text.bukaHasil, { waktu, peran: say(lang, recordedRole(actor.role)) })}</Note>
      {who === undefined ? <Note>{say(lang, text.bukaDihapus)}</Note> : <Facts items={items} />}
      <Button kind="second" href={berkasPath(p.id)}>
        {say(lang, text.kembali)}
      </Button>
    </>
  );
  return { kind: 'page', title: p.nomor, tone: 'desk', body: page };
}

