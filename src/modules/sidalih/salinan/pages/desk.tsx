// What does the desk of a copy show: how far it is, until when, how to take it, and who has it?
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { ActPanel, DeskHead, Facts, StateTag, TwoPersons } from '#design/desk';
import { AskForm, Button, ErrorSummary, type HiddenField, PostForm, TextInput } from '#design/forms';
import { Lead, Note, Section } from '#design/page';
import { type Column, DataTable } from '#design/tables';
import type { SerahTercatat } from '../store/serah.ts';
import type { TpsManifes } from '../manifes.ts';
import type { Terbit } from '../terbit.ts';
import { text } from '../text.ts';
import { type LetakSalinan, ambilPath, mintaPath, salinanPath, setujuiPath, terimaPath } from '../address.ts';
import { DRESS, dueWords, keadaanOf, receiverWords, timeIn } from './parts.tsx';

export interface MejaSalinan {
  readonly lang: Lang;
  readonly at: LetakSalinan;
  readonly nama: string;
  readonly terbit: Terbit;
  readonly now: string;
  readonly serah: readonly SerahTercatat[];
  readonly boleh: { readonly minta: boolean; readonly setujui: boolean; readonly ambil: boolean };
  readonly fields: readonly HiddenField[];
  /** Place of the own mandate, offered first. */
  readonly kode: string;
  readonly error: string | undefined;
}

export function SalinanPage(props: MejaSalinan): VNode {
  const { lang, at, nama, terbit, boleh, fields, error } = props;
  const state = keadaanOf(terbit);
  return (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: '#langkah', text: error }]} />}
      <DeskHead title={say(lang, text.salJudul, { tempat: nama })} eyebrow={say(lang, terbit.paket.nama)}>
        <StateTag state={DRESS[state]}>{say(lang, text[`sal${state}`])}</StateTag>
      </DeskHead>
      <Lead>{say(lang, text.salArti)}</Lead>
      <SalinanFacts {...props} />
      {state === 'BELUM' && boleh.minta && (
        <PostForm action={mintaPath(at)} fields={fields}>
          <ActPanel id="langkah" title={say(lang, text.salMinta)} due={dueWords(lang, terbit, props.now)}>
            <Note>{say(lang, text.salMintaMaksud)}</Note>
            <Button>{say(lang, text.salMinta)}</Button>
          </ActPanel>
        </PostForm>
      )}
      {state === 'USUL' && boleh.setujui && (
        <ActPanel id="langkah" title={say(lang, text.salSetujui)} due={dueWords(lang, terbit, props.now)}>
          <Button href={setujuiPath(at)}>{say(lang, text.salSetujuiJudul)}</Button>
        </ActPanel>
      )}
      {state === 'SIAP' && boleh.ambil && (
        <Section id="ambil" title={say(lang, text.salAmbilJudul)}>
          <AskForm action={salinanPath(at)} button={say(lang, text.salAmbilLanjut)}>
            <TextInput id="ambil-kode" name="ambil" label={say(lang, text.salAmbilPilih)} hint={say(lang, text.salAmbilPetunjuk)} value={props.kode} inputMode="numeric" maxLength={13} />
          </AskForm>
        </Section>
      )}
      <Handed {...props} />
    </>
  );
}

export function SalinanFacts({ lang, at, terbit, now }: Pick<MejaSalinan, 'lang' | 'at' | 'terbit' | 'now'>): VNode {
  const { versi, paket, salinan } = terbit;
  const items = [
    { term: say(lang, text.salPaket), value: say(lang, text.salVersiIsi, { no: String(versi.no), waktu: timeIn(lang, versi.pada, at.kab) }) },
    { term: say(lang, text.salPemilih), value: formatInt(lang, versi.pemilih) },
    { term: say(lang, text.salBatas), value: `${dueWords(lang, terbit, now)}. ${say(lang, text.salBatasDasar, { hari: String(paket.salinanHari) })}` },
  ];
  const signed = salinan?.sidik == null ? [] : [{ term: say(lang, text.salSidikManifes), value: <code class="pd-hash">{salinan.sidik}</code> }];
  return <Facts items={[...items, ...signed]} />;
}

function Handed({ lang, at, serah }: MejaSalinan): VNode {
  const columns: Column<SerahTercatat>[] = [
    { kind: 'link', key: 'siapa', title: say(lang, text.salSerahSiapa), get: (one) => ({ text: receiverWords(lang, one) }) },
    { kind: 'text', key: 'waktu', title: say(lang, text.salSerahWaktu), get: ({ pada }) => timeIn(lang, pada, at.kab) },
    { kind: 'text', key: 'apa', title: say(lang, text.salSerahApa), get: ({ kode }) => kode },
    { kind: 'number', key: 'berkas', title: say(lang, text.salSerahBerkas), get: ({ berkas }) => berkas },
    { kind: 'text', key: 'keadaan', title: say(lang, text.salSerahKeadaan), get: ({ selesai }) => say(lang, selesai === null ? text.salSerahPutus : text.salSerahLengkap) },
    { kind: 'link', key: 'terima', title: say(lang, text.salTandaTerima), get: ({ id }) => ({ text: 'PDF', href: terimaPath(at, id) }) },
  ];
  return (
    <Section id="serah" title={say(lang, text.salSerah)}>
      {serah.length === 0 ? <Note>{say(lang, text.salSerahNihil)}</Note> : <DataTable id="tabel-serah" caption={say(lang, text.salSerah)} quietCaption columns={columns} rows={serah} rowKey={({ id }) => id} />}
    </Section>
  );
}

interface ApproveProps extends Pick<MejaSalinan, 'lang' | 'at' | 'nama' | 'terbit' | 'now' | 'fields' | 'error'> {
  readonly own: boolean;
}

export function ApprovePage({ lang, at, nama, terbit, now, fields, error, own }: ApproveProps): VNode {
  const { versi, salinan } = terbit;
  return (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: '#setujui', text: error }]} />}
      <DeskHead title={say(lang, text.salJudul, { tempat: nama })} eyebrow={say(lang, terbit.paket.nama)} />
      <SalinanFacts lang={lang} at={at} terbit={terbit} now={now} />
      <TwoPersons
        id="setujui"
        title={say(lang, text.salSetujui)}
        proposed={{ by: say(lang, text.salUsulOleh), when: timeIn(lang, salinan?.diusulkan ?? versi.pada, at.kab) }}
        waitsFor={say(lang, text.salTunggu)}
        changes={[{ what: say(lang, text.salYang, { no: String(versi.no) }), before: say(lang, text.salSebelum), after: say(lang, text.salSesudah) }]}
        own={own}
      >
        <PostForm action={setujuiPath(at)} fields={fields}>
          <Button>{say(lang, text.salSetujui)}</Button>
        </PostForm>
      </TwoPersons>
    </>
  );
}

interface TakeProps extends Pick<MejaSalinan, 'lang' | 'at' | 'nama' | 'fields' | 'error'> {
  readonly kode: string;
  readonly stations: readonly TpsManifes[];
  readonly tanda: string;
}

export function TakePage({ lang, at, nama, fields, error, kode, stations, tanda }: TakeProps): VNode {
  const voters = stations.reduce((sum, { pemilih }) => sum + pemilih, 0);
  return (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: '#terima', text: error }]} />}
      <DeskHead title={say(lang, text.salAmbil, { tempat: nama })} />
      <Facts
        items={[
          { term: say(lang, text.salWilayah), value: kode },
          { term: say(lang, text.salSerahBerkas), value: say(lang, text.salAmbilIsi, { tps: formatInt(lang, stations.length), pemilih: formatInt(lang, voters) }) },
          { term: say(lang, text.salAmbilTanda), value: tanda },
        ]}
      />
      <PostForm action={ambilPath(at, kode)} fields={fields}>
        <ActPanel id="terima" title={say(lang, text.salAmbilTombol)}>
          <Note>{say(lang, text.salAmbilJanji)}</Note>
          {stations.length > 1 && <Note>{say(lang, text.salAmbilLama)}</Note>}
          <Button icon="download">{say(lang, text.salAmbilTombol)}</Button>
        </ActPanel>
      </PostForm>
    </>
  );
}
