// What does the holder of a receipt see of the request, and how is it withdrawn or its letter fetched? (/lacak; no code stands in an address)
import type { AreaCode } from '#kernel/area-code';
import { formatDate, formatInstant } from '#kernel/format';
import { day } from '#kernel/day';
import { type Lang, say } from '#kernel/text';
import { zoneOf } from '#kernel/zone';
import { Button, PostForm } from '#design/forms';
import { Inset } from '#design/answers';
import { PageHead } from '#design/page';
import type { Db } from '#platform/db';
import type { CaseView, Deps, FormRequest, Outcome, TrackRequest, TrackedKind } from '#platform/module';
import { BASE_TREE, areaPath, findArea, listAncestors } from '#platform/offices';
import { HANDLE_FIELD, readCaseHandle } from '#platform/receipts';
import { findPaket } from '../../aturan/packs.ts';
import { findDihapus, hapusWords } from '../../retensi/hapus.ts';
import { melangkah } from '../actions/melangkah.ts';
import { openSurat } from '../rahasia.ts';
import { BOLEH_TARIK } from '../states.ts';
import { type Pindah, listLangkah, readPindah, readSurat } from '../store/pindah.ts';
import { text } from '../text.ts';
import { lacakText } from '../text-lacak.ts';
import { SURAT_SAYA, TARIK } from './address.ts';

/** "TPS 003, Air Putih, ..."; the nation left out. */
export async function tempatWords(db: Db, kode: AreaCode): Promise<string> {
  const area = kode.slice(0, 10) as AreaCode;
  const found = await findArea(db, BASE_TREE, area);
  const path = areaPath([...(await listAncestors(db, BASE_TREE, area)), ...(found === undefined ? [] : [found])]);
  return kode.length === 13 ? `TPS ${kode.slice(10)}, ${path}` : path;
}

const waktu = (lang: Lang, pada: string, node: AreaCode): string => formatInstant(lang, pada, zoneOf(node) ?? 'WIB');

async function show({ deps, lang, ticket, handle }: TrackRequest, id: string): Promise<CaseView | undefined> {
  const { db } = deps.database;
  const p = await readPindah(db, id);
  const paket = p === undefined ? undefined : await findPaket(db, p.paket);
  if (p === undefined || paket === undefined) return undefined;
  const steps = (await listLangkah(db, id)).map(({ langkah, pada, catatan }) => ({ title: say(lang, lacakText[`langkah${langkah}`]), when: waktu(lang, pada, p.tujuan), ...(catatan === '' ? {} : { note: catatan }) }));
  const facts = [
    { term: say(lang, lacakText.asal), value: await tempatWords(db, p.asal) },
    { term: say(lang, lacakText.tujuan), value: await tempatWords(db, p.tujuan) },
    ...(p.tps === null ? [] : [{ term: say(lang, lacakText.tpsTujuan), value: `TPS ${p.tps.slice(10)}` }]),
    ...(p.nomor === null ? [] : [{ term: say(lang, lacakText.nomor), value: p.nomor }]),
  ];
  const gone = await findDihapus(db, 'pindah', p.id);
  return {
    title: say(lang, lacakText.judul, { pemilu: say(lang, paket.nama) }),
    state: say(lang, lacakText[p.keadaan]),
    steps,
    facts,
    ...(gone === undefined ? nextOf(lang, p) : { next: hapusWords(lang, gone) }),
    ...(paket.hariH === null ? {} : { due: say(lang, lacakText.batas, { hari: formatDate(lang, day(paket.hariH)) }) }),
    ...actsOf(lang, p, { ticket, handle }),
  };
}

function nextOf(lang: Lang, { keadaan, tolak }: Pindah): Pick<CaseView, 'next'> {
  if (keadaan === 'DITOLAK') return { next: `${tolak ?? ''} ${say(lang, lacakText.lanjutTolak)}`.trim() };
  if (keadaan === 'SURAT_TERBIT' || keadaan === 'TERCATAT') return { next: say(lang, lacakText.lanjutSurat) };
  return keadaan === 'DITARIK' ? {} : { next: say(lang, lacakText.lanjutTunggu) };
}

function actsOf(lang: Lang, { keadaan, sidik, rahasia }: Pindah, { ticket, handle }: Pick<TrackRequest, 'ticket' | 'handle'>): Pick<CaseView, 'acts'> {
  if (rahasia === '') return {};
  if (sidik !== null) {
    return {
      acts: (
        <PostForm action={SURAT_SAYA} fields={[...ticket(SURAT_SAYA), handle]}>
          <Button>{say(lang, lacakText.unduh)}</Button>
        </PostForm>
      ),
    };
  }
  if (!BOLEH_TARIK.includes(keadaan)) return {};
  return {
    acts: (
      <PostForm action={TARIK} fields={[...ticket(TARIK), handle]}>
        <Button kind="second">{say(lang, lacakText.tarik)}</Button>
      </PostForm>
    ),
  };
}

export const tracked: TrackedKind = { kind: 'PM', name: text.jenisResi, show };

type Held = FormRequest<unknown, unknown, { readonly [HANDLE_FIELD]?: string | undefined }>;

async function heldOf({ deps, body, holder }: Held): Promise<Pindah | undefined> {
  const read = readCaseHandle(deps, body[HANDLE_FIELD] ?? '', holder);
  return read?.kind === 'PM' ? readPindah(deps.database.db, read.subject) : undefined;
}

function told(lang: Lang, words: string, state?: 'conflict' | 'invalid'): Outcome {
  const title = say(lang, text.jenisResi);
  const body = (
    <>
      <PageHead title={title} />
      <Inset>{words}</Inset>
      <Button href="/lacak" kind="second">
        {say(lang, text.lacak)}
      </Button>
    </>
  );
  return { kind: 'page', title, body, ...(state === undefined ? {} : { state }) };
}

export async function takeTarik(request: Held): Promise<Outcome> {
  const { deps, lang } = request;
  const p = await heldOf(request);
  if (p === undefined) return told(lang, say(lang, lacakText.pegangan), 'invalid');
  const node = p.lewat === 'asal' ? p.asal : p.tujuan;
  const done = await melangkah(deps, { id: p.id, versi: p.versi, langkah: 'TARIK', actor: { id: 'warga', role: 'warga', node } });
  return done.ok ? told(lang, say(lang, lacakText.ditarik)) : told(lang, say(lang, lacakText.tidakDapat), 'conflict');
}

/** The letter for its voter. */
export async function giveSurat(request: Held): Promise<Outcome> {
  const p = await heldOf(request);
  return p === undefined ? told(request.lang, say(request.lang, lacakText.pegangan), 'invalid') : suratOutcome(request.deps, request.lang, p);
}

export async function suratOutcome(deps: Pick<Deps, 'database' | 'keys'>, lang: Lang, p: Pindah): Promise<Outcome> {
  const sealed = await readSurat(deps.database.db, p.id);
  if (sealed === undefined || p.kode === null) {
    const gone = await findDihapus(deps.database.db, 'pindah', p.id);
    return { kind: 'missing', reason: gone === undefined ? say(lang, lacakText.cekTiada) : hapusWords(lang, gone) };
  }
  return { kind: 'bytes', type: 'application/pdf', body: openSurat(deps.keys, p.id, sealed), fileName: `surat-pindah-memilih-${p.kode.slice(0, 6)}.pdf` };
}

