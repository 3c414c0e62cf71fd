// What does the officer see who copies a form? (the paper's own order and words, questions at their box, two honest ways out)
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { fillVerdict, judge, parseRule } from '#design/client';
import { type Boxes, EntryFoot, EntryForm, EntryHeader, EntryPhoto, type FormPart, Night, OfflineBar, PartsNav } from '#design/entry';
import { Button, ErrorSummary, type HiddenField } from '#design/forms';
import { Note, Section } from '#design/page';
import { DESK, fotoPath, gambarPath, lihatPath } from '../address.ts';
import type { Perbaikan, Putusan } from '../judge.ts';
import { type BagianKertas, paperOf } from '../paper.ts';
import type { Tanya } from '../questions.ts';
import type { MejaTps } from '../scene.ts';
import { fotoTampak } from '../standing.ts';
import { text } from '../text.ts';
import type { Terketik } from '../typed.ts';
import { askId, askWords, boxName, faultWords, fieldId } from '../words.ts';
import { CorrectionReason } from './reason.tsx';
import { PaperPart } from './part.tsx';

interface EntryProps {
  readonly tps: MejaTps;
  /** Where it is sent to. */
  readonly action: string;
  /** Null = a first form. */
  readonly perbaikan: { readonly sebab: readonly string[] } | null;
  readonly typed: Terketik;
  readonly putusan: Putusan;
  /** Says what stops the form: the answer to a sending. Before one only what the phone would show too. */
  readonly ditegur: boolean;
  readonly hidden: readonly HiddenField[];
  /** `saved`: how often the server has kept it. */
  readonly draft: { readonly name: string; readonly version: string; readonly saved: number };
  /** When it was last kept, in words. */
  readonly tersimpan: string | null;
  /** Said above the form: an unsent form was opened again. */
  readonly catatan: string | null;
  readonly boxes: Boxes;
  /** As the address says it; kept while the form goes back and forth. */
  readonly malam: string | undefined;
}

export function EntryPage(props: EntryProps): VNode {
  const { tps, action, perbaikan, typed, putusan, ditegur, hidden, draft, tersimpan, catatan, malam } = props;
  const { lang, kontes } = tps.scene;
  const note = tersimpan === null ? say(lang, text.kakiBaru) : say(lang, text.kakiTersimpan, { waktu: tersimpan });
  return (
    <EntryForm
      action={malam === undefined ? action : `${action}?malam=${malam}`}
      fields={hidden}
      draft={draft.name}
      version={draft.version}
      saved={draft.saved}
      top={<Top {...props} />}
      photo={photoBeside(tps)}
      foot={<EntryFoot note={note} unmatched={putusan.jawaban.belum.length} button={say(lang, text.periksa)} name="langkah" value="periksa" />}
    >
      {catatan !== null && <Note>{catatan}</Note>}
      <p class="govuk-body">{say(lang, text.salin)}</p>
      {paperOf(kontes.pack).bagian.map((part) => (
        <PaperPart key={part.bagian} tps={tps} part={part} typed={typed} putusan={putusan} ditegur={ditegur} boxes={props.boxes} />
      ))}
      {perbaikan !== null && <CorrectionReason lang={lang} sebab={perbaikan.sebab} typed={typed} galat={ditegur ? putusan.galat : []} />}
      <Section id="simpan" title={say(lang, text.simpanDulu)} quiet tight>
        <Button kind="second" name="langkah" value="simpan">
          {say(lang, text.simpanDulu)}
        </Button>
        <Note>{say(lang, text.simpanKet)}</Note>
        <PhotoNote tps={tps} />
        {props.boxes === 3 && (
          <Note>
            {say(lang, text.kotakBanyak)}{' '}
            <Button kind="second" small href={`${action}?kotak=6`}>
              {say(lang, text.kotakBuka)}
            </Button>
          </Note>
        )}
      </Section>
    </EntryForm>
  );
}

function PhotoNote({ tps }: { readonly tps: MejaTps }): VNode {
  const { lang, at, kontes } = tps.scene;
  const n = fotoTampak(tps.tercatat).size;
  const words = n === 0 ? say(lang, text.tanpaFoto) : say(lang, text.adaFoto, { n: String(n), semua: String(kontes.pack.form.halaman.length) });
  return (
    <Note>
      {words}{' '}
      <Button kind="second" small href={fotoPath(at, tps.kode)}>
        {say(lang, text.foto)}
      </Button>
    </Note>
  );
}

/** The page with the votes, else the first that is there; uncovered, for officers. */
function photoBeside({ scene, kode, tercatat }: MejaTps): VNode | undefined {
  const { lang, at, kontes } = scene;
  const pages = fotoTampak(tercatat);
  const votes = kontes.pack.form.halaman.findIndex(({ bagian }) => bagian.includes('IV')) + 1;
  const shown = pages.get(votes) ?? [...pages.values()].sort((a, b) => a.halaman - b.halaman)[0];
  if (shown === undefined) return undefined;
  const n = String(shown.halaman);
  return (
    <EntryPhoto src={gambarPath(at, kode, shown.foto, 'besar')} alt={say(lang, text.fotoHalaman, { n })}>
      {say(lang, text.fotoBesar, { n })}
    </EntryPhoto>
  );
}

function Top({ tps, typed, putusan, ditegur }: EntryProps): VNode {
  const { lang, kontes } = tps.scene;
  const items = ditegur ? [...putusan.galat.map((one) => faultItem(tps, one)), ...putusan.jawaban.belum.map(({ tanya }) => askItem(tps, tanya, typed))] : [];
  return (
    <>
      <OfflineBar state="luring" whenOffline />
      {items.length > 0 && <ErrorSummary title={say(lang, text.adaTanya)} items={items} />}
      <PartsNav items={partsOf(tps, paperOf(kontes.pack).bagian, putusan)} />
    </>
  );
}

function faultItem({ scene: { lang, kontes } }: MejaTps, one: Perbaikan) {
  const at = paperOf(kontes.pack).nomor.get(one.field);
  const name = at === undefined ? '' : `${boxName(lang, kontes.pack, at)}: `;
  return { href: `#${fieldId(one.field)}`, text: `${name}${faultWords(lang, one)}` };
}

function askItem({ scene: { lang, kontes } }: MejaTps, tanya: Tanya, typed: Terketik) {
  return { href: `#${askId(tanya)}`, text: askTitle(askWords(lang, kontes.pack, tanya, typed).judul, tanya, typed, lang) };
}

/** The title of a question with the numbers of the moment. */
function askTitle(judul: string, { rule }: Tanya, typed: Terketik, lang: MejaTps['scene']['lang']): string {
  return rule === null ? judul : fillVerdict(lang, judul, judge(parseRule(rule), (name) => typed[name] ?? ''));
}

/** A part is done when all its boxes are filled and nothing in it waits; the first that is not is where the eye goes. */
function partsOf({ scene: { lang } }: MejaTps, parts: readonly BagianKertas[], { terbaca, jawaban }: Putusan): FormPart[] {
  const open = new Set(jawaban.belum.filter(({ tanya: { cek } }) => cek !== 'KOSONG').map(({ tanya: { bagian } }) => bagian));
  let found = false;
  return parts.map(({ bagian, judul, baris }): FormPart => {
    const full = baris.flatMap(({ kotak }) => kotak).every((at) => terbaca.angka[at] !== null);
    const state = open.has(bagian) ? 'bertanda' : full ? 'selesai' : 'belum';
    const here = state !== 'selesai' && !found;
    found ||= here;
    return { no: bagian, title: say(lang, judul), href: `#bagian-${bagian}`, state: here && state === 'belum' ? 'kini' : state };
  });
}

interface BarProps {
  readonly tps: MejaTps;
  readonly correction?: boolean;
  /** Path of this page, for day and night. */
  readonly path: string;
  readonly back?: 'daftar' | 'tps';
}

/** The narrow bar above every page of one station. */
export function EntryBar({ tps, correction, path, back = 'daftar' }: BarProps): VNode {
  const { scene, kode, nama } = tps;
  const { lang, at, kontes } = scene;
  const kontesNama = say(lang, kontes.pack.nama);
  const small = correction === true ? say(lang, text.tajukPerbaiki, { kontes: kontesNama }) : kontesNama;
  const way = back === 'tps' ? { href: lihatPath(at, kode), label: say(lang, text.kembaliTps) } : { href: DESK, label: say(lang, text.kembali) };
  return <EntryHeader back={way} title={nama} small={small} side={<Night dark={`${path}?malam=1`} light={`${path}?malam=0`} />} />;
}

