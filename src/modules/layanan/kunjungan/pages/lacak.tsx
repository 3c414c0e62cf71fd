// What does the holder of a receipt see of the visit, and how is it moved, cancelled or its contact withdrawn? (/lacak; no code stands in an address)
import { formatDate } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { atZone } from '#kernel/zone';
import { Inset } from '#design/answers';
import { Facts } from '#design/desk';
import { Button, PostForm, Select } from '#design/forms';
import { Note, PageHead, Section } from '#design/page';
import type { CaseView, Deps, FormRequest, Outcome, TrackRequest, TrackedKind } from '#platform/module';
import { findOffice } from '#platform/offices';
import { HANDLE_FIELD, makeCaseHandle, readCaseHandle } from '#platform/receipts';
import { findService } from '../../katalog/layanan.ts';
import { asPenunggu } from '../../loket/penunggu.ts';
import { readHari } from '../../loket/store/antrean.ts';
import { tulisNomor, urutanSemua } from '../../loket/urutan.ts';
import { type AturRefusal, batalkan, lainOf, ubahWaktu } from '../actions/atur.ts';
import { cabutKontak } from '../actions/retensi.ts';
import { BATAL, CABUT, LACAK, SIMPAN_UBAH, UBAH } from '../alamat.ts';
import { waktuWords } from '../kabar.ts';
import { zonaKantor } from '../kantor-hari.ts';
import { UBAH_PALING_BANYAK } from '../keadaan.ts';
import { slotBebas } from '../slot.ts';
import { type Pindah, readPindah } from '../store/pindah.ts';
import { type Kunjungan, listHari, listLangkah, readKunjungan } from '../store/kunjungan.ts';
import { readPribadi } from '../store/pribadi.ts';
import { text } from '../text.ts';
import { pindahText } from '../text-pindah.ts';
import { lacakText as t } from '../text-lacak.ts';

/** How many are called before this guest, as things stand; undefined for whoever does not wait. */
export async function orangDiDepan(deps: Pick<Deps, 'database'>, k: Kunjungan): Promise<number | undefined> {
  if (k.keadaan !== 'MENUNGGU') return undefined;
  const { db } = deps.database;
  const waiting = await listHari(db, k.kantor, k.tanggal, ['MENUNGGU']);
  const order = urutanSemua(waiting.map(asPenunggu), await readHari(db, k.kantor, k.tanggal));
  const at = order.findIndex(({ id }) => id === k.id);
  return at < 0 ? undefined : at;
}

async function show(request: TrackRequest, id: string): Promise<CaseView | undefined> {
  const { deps, lang } = request;
  const { db } = deps.database;
  const k = await readKunjungan(db, id);
  if (k === undefined) return undefined;
  const office = await findOffice(db, k.kantor);
  const layanan = findService(k.layanan);
  const ahead = await orangDiDepan(deps, k);
  const steps = await listLangkah(db, id);
  const pindah = k.keadaan === 'DIPESAN' || k.keadaan === 'TERKONFIRMASI' ? await readPindah(db, id) : undefined;
  return {
    title: say(lang, t.judul, { kantor: office?.nama ?? '' }),
    ...(k.nomor === null || k.huruf === null ? {} : { number: tulisNomor(k.huruf, k.nomor) }),
    state: say(lang, pindah === undefined ? t[k.keadaan] : pindahText.keadaan),
    steps: steps.map(({ peristiwa, pada }) => ({ title: langkahWords(lang, peristiwa), when: waktuWords(lang, k, pada) })),
    ...(pindah === undefined ? await nextOf(deps, lang, k, steps.at(-1)?.catatan ?? '') : { next: await pindahWords(deps, lang, k, pindah, office?.nama ?? '') }),
    ...(k.keadaan === 'MENUNGGU' ? { due: say(lang, t.tunggu) } : {}),
    facts: [
      ...(k.slot === null ? [] : [{ term: say(lang, t.waktu), value: waktuWords(lang, k, k.slot) }]),
      { term: say(lang, t.layanan), value: layanan === undefined ? k.layanan : say(lang, layanan.nama) },
      ...(ahead === undefined ? [] : [{ term: say(lang, t.posisi), value: String(ahead) }]),
      ...(k.kasus === null ? [] : [{ term: say(lang, t.kasus), value: k.kasus }]),
    ],
    ...(await actsOf(request, k, pindah !== undefined)),
  };
}

/** What a step is called, those of the calendar too. */
export function langkahWords(lang: Lang, peristiwa: string): string {
  return say(lang, peristiwa === 'PERLU_PINDAH' || peristiwa === 'BUKA_LAGI' ? pindahText[`langkah${peristiwa}`] : t[`langkah${peristiwa as 'PESAN'}`]);
}

async function pindahWords({ database, clock }: Pick<Deps, 'database' | 'clock'>, lang: Lang, k: Kunjungan, { sebab, slot }: Pindah, kantor: string): Promise<string> {
  const lain = await lainOf(database.db, { clock }, k);
  const free = lain.length === 0 ? say(lang, pindahText.tanpaLain) : say(lang, pindahText.lain, { waktu: lain.map((ms) => waktuWords(lang, k, ms)).join('; ') });
  return [say(lang, pindahText[sebab], { kantor, waktu: waktuWords(lang, k, slot) }), free].join(' ');
}

async function nextOf(deps: TrackRequest['deps'], lang: Lang, k: Kunjungan, alasan: string): Promise<Pick<CaseView, 'next'>> {
  const byOffice = k.keadaan === 'BATAL' && k.sebab === 'KANTOR';
  if (byOffice || k.sebab === 'TUTUP_LAYANAN') {
    const lain = (await lainOf(deps.database.db, deps, k)).map((ms) => waktuWords(lang, k, ms)).join('; ');
    return { next: byOffice ? say(lang, t.lanjutKantor, { alasan, lain }) : say(lang, t.tutup, { lain }) };
  }
  switch (k.keadaan) {
    case 'DIPESAN':
    case 'TERKONFIRMASI':
    case 'TIDAK_HADIR':
      return { next: say(lang, t[`lanjut${k.keadaan}`]) };
    case 'MENUNGGU':
    case 'DIPANGGIL':
      return { next: say(lang, t.lanjutMENUNGGU) };
    case 'DILAYANI':
      return { next: say(lang, t.dipegang, { layanan: k.layanan }) };
    default:
      return {};
  }
}

async function actsOf({ deps, lang, ticket, handle }: TrackRequest, k: Kunjungan, pindah: boolean): Promise<Pick<CaseView, 'acts'>> {
  const open = (k.keadaan === 'DIPESAN' || k.keadaan === 'TERKONFIRMASI') && k.slot !== null && deps.clock.now() < k.slot;
  const kontak = (await readPribadi(deps.database.db, [k.id])).get(k.id)?.kontak;
  if (!open && kontak == null) return {};
  return {
    acts: (
      <>
        {open && (pindah || k.ubah < UBAH_PALING_BANYAK) && (
          <PostForm action={UBAH} fields={[...ticket(UBAH), handle]}>
            <Button kind={pindah ? 'main' : 'second'}>{say(lang, pindah ? pindahText.pilih : t.ubah)}</Button>
          </PostForm>
        )}
        {open && (
          <PostForm action={BATAL} fields={[...ticket(BATAL), handle]}>
            <Button kind="second">{say(lang, t.batal)}</Button>
          </PostForm>
        )}
        {kontak != null && (
          <PostForm action={CABUT} fields={[...ticket(CABUT), handle]}>
            <Note>{say(lang, t.cabutIsi)}</Note>
            <Button kind="second">{say(lang, t.cabut)}</Button>
          </PostForm>
        )}
      </>
    ),
  };
}

export const tracked: TrackedKind = { kind: 'KJ', name: text.jenisResi, show };

type Held = FormRequest<unknown, unknown, { readonly [HANDLE_FIELD]?: string | undefined; readonly slot?: string | undefined }>;

async function heldOf({ deps, body, holder }: Held): Promise<Kunjungan | undefined> {
  const read = readCaseHandle(deps, body[HANDLE_FIELD] ?? '', holder);
  return read?.kind === 'KJ' ? readKunjungan(deps.database.db, read.subject) : undefined;
}

function told(lang: Lang, words: string, state?: 'conflict' | 'invalid'): Outcome {
  const title = say(lang, text.jenisResi);
  const body = (
    <>
      <PageHead title={title} />
      <Inset>{words}</Inset>
      <Button href={LACAK} kind="second">
        {say(lang, t.keLacak)}
      </Button>
    </>
  );
  return { kind: 'page', title, body, ...(state === undefined ? {} : { state }) };
}

const refusalWords = (lang: Lang, code: AturRefusal): string => {
  switch (code) {
    case 'E_LANGKAH':
    case 'E_SLOT_LEWAT':
    case 'E_UBAH_BATAS':
    case 'E_SLOT_PENUH':
      return say(lang, t[`tolak${code}`]);
    default:
      return say(lang, t.tolakLain);
  }
};

export async function takeBatal(request: Held): Promise<Outcome> {
  const { deps, lang, origin } = request;
  const k = await heldOf(request);
  if (k === undefined) return told(lang, say(lang, t.pegangan), 'invalid');
  const done = await batalkan(deps, { id: k.id, tangan: 'tamu', origin });
  return done.ok ? told(lang, say(lang, t.sudahBatal)) : told(lang, refusalWords(lang, done.refusal.code), 'conflict');
}

export async function takeCabut(request: Held): Promise<Outcome> {
  const { deps, lang } = request;
  const k = await heldOf(request);
  if (k === undefined) return told(lang, say(lang, t.pegangan), 'invalid');
  await cabutKontak(deps, k.id, k.kantor);
  return told(lang, say(lang, t.sudahCabut));
}

/** Free times of the same service and office. */
export async function takeUbah(request: Held, words?: string): Promise<Outcome> {
  const { deps, lang, ticket, holder } = request;
  const k = await heldOf(request);
  const layanan = k === undefined ? undefined : findService(k.layanan);
  if (k === undefined || layanan === undefined) return told(lang, say(lang, t.pegangan), 'invalid');
  const zone = zonaKantor(k.kantor);
  const times = (await slotBebas(deps.database.db, deps.clock, k.kantor, layanan)).flatMap(({ day, slots }) => slots.filter(({ mulai }) => mulai !== k.slot).map(({ mulai }) => ({ value: String(mulai), label: `${formatDate(lang, day)} ${atZone(new Date(mulai).toISOString(), zone).time.slice(0, 5).replace(':', '.')} ${zone}` })));
  const pindah = (await readPindah(deps.database.db, k.id)) !== undefined;
  const handle = { name: HANDLE_FIELD, value: makeCaseHandle(deps, { kind: 'KJ', subject: k.id }, holder) };
  const title = say(lang, t.ubah);
  const body = (
    <>
      <PageHead title={title} />
      {words !== undefined && <Inset>{words}</Inset>}
      <Facts items={[{ term: say(lang, text.kantor), value: (await findOffice(deps.database.db, k.kantor))?.nama ?? '' }, { term: say(lang, t.layanan), value: say(lang, layanan.nama) }, ...(k.slot === null ? [] : [{ term: say(lang, t.sekarang), value: waktuWords(lang, k, k.slot) }])]} />
      <Section id="baru" title={say(lang, t.ubahJudul)}>
        {times.length === 0 ? (
          <Inset>{say(lang, text.tanpaWaktu)}</Inset>
        ) : (
          <>
            <Note>{pindah ? say(lang, pindahText.cara) : say(lang, t.ubahSisa, { n: String(UBAH_PALING_BANYAK - k.ubah) })}</Note>
            <PostForm action={SIMPAN_UBAH} fields={[...ticket(SIMPAN_UBAH), handle]}>
              <Select id="slot" name="slot" label={say(lang, t.waktu)} options={times} />
              <Button>{say(lang, t.ubah)}</Button>
            </PostForm>
          </>
        )}
      </Section>
      <div class="pd-actions">
        <Button href={LACAK} kind="second">
          {say(lang, t.tidakJadi)}
        </Button>
      </div>
    </>
  );
  return { kind: 'page', title, body, ...(words === undefined ? {} : { state: 'conflict' as const }) };
}

export async function takeSimpanUbah(request: Held): Promise<Outcome> {
  const { deps, lang, body, origin } = request;
  const k = await heldOf(request);
  if (k === undefined) return told(lang, say(lang, t.pegangan), 'invalid');
  const slot = /^[0-9]{12,14}$/.test(body.slot ?? '') ? Number(body.slot) : 0;
  const done = await ubahWaktu(deps, { id: k.id, slot, origin });
  return done.ok ? told(lang, say(lang, t.sudahUbah, { waktu: waktuWords(lang, done.value, slot) })) : takeUbah(request, refusalWords(lang, done.refusal.code));
}
