// What do the supervisor and the office see of letters and their rows?
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Details } from '#design/answers';
import { ActPanel, DeskHead, Facts } from '#design/desk';
import { Button, ErrorSummary, FileInput, type HiddenField, PostForm, Radios, Select, TextInput, Textarea } from '#design/forms';
import { Tag } from '#design/marks';
import { Section } from '#design/page';
import { type Column, DataTable, Files } from '#design/tables';
import { EvidenceField } from '../../bukti/field.tsx';
import type { BarisJawaban } from '../jawaban.ts';
import { HASIL_SARAN } from '../keadaan.ts';
import type { Saran, SaranBaris } from '../store/saran.ts';
import { HASIL_WORDS, KEADAAN_SARAN_WORDS, saranText as text } from '../text.ts';
import { SARAN_BARU, barisPath, lanjutPath, saranPath, terbitPath } from './address.ts';

export function DaftarView({ lang, lines, boleh }: { readonly lang: Lang; readonly lines: readonly (Saran & { readonly baris: number; readonly tanpa: number })[]; readonly boleh: boolean }): VNode {
  const columns: readonly Column<(typeof lines)[number]>[] = [
    { kind: 'link', key: 'surat', title: say(lang, text.srSurat), sortable: false, get: (row) => ({ text: row.surat, href: saranPath(row.id), note: row.tanggal }) },
    { kind: 'text', key: 'node', title: say(lang, text.srWilayah), sortable: false, get: (row) => row.node },
    { kind: 'number', key: 'baris', title: say(lang, text.srBaris), sortable: false, get: (row) => row.baris },
    { kind: 'number', key: 'tanpa', title: say(lang, text.srTanpa), sortable: false, get: (row) => row.tanpa },
    { kind: 'text', key: 'keadaan', title: say(lang, text.srKeadaan), sortable: false, get: (row) => say(lang, KEADAAN_SARAN_WORDS[row.keadaan]) },
  ];
  const actions = boleh ? <Button href={SARAN_BARU}>{say(lang, text.srBaru)}</Button> : undefined;
  return (
    <>
      <DeskHead title={say(lang, text.srJudul)} actions={actions} />
      {lines.length === 0 ? <p class="govuk-body">{say(lang, text.srKosong)}</p> : <DataTable id="surat" quietCaption caption={say(lang, text.srJudul)} columns={columns} rows={lines} rowKey={(row) => row.id} />}
    </>
  );
}

export interface BaruProps {
  readonly lang: Lang;
  readonly fields: readonly HiddenField[];
  readonly typed: { readonly surat?: string | undefined; readonly tanggal?: string | undefined; readonly kab?: string | undefined; readonly tabel?: string | undefined };
  readonly fault: { readonly field: 'surat' | 'tanggal' | 'kab' | 'tabel'; readonly words: string } | undefined;
}

export function BaruView({ lang, fields, typed, fault }: BaruProps): VNode {
  const at = (field: NonNullable<typeof fault>['field']): string | undefined => (fault?.field === field ? fault.words : undefined);
  return (
    <>
      {fault !== undefined && <ErrorSummary items={[{ href: `#${fault.field}`, text: fault.words }]} />}
      <DeskHead title={say(lang, text.srBaru)} />
      <PostForm action={SARAN_BARU} fields={fields} enctype="multipart/form-data">
        <TextInput id="surat" name="surat" label={say(lang, text.srSurat)} value={typed.surat} error={at('surat')} maxLength={80} required />
        <TextInput id="tanggal" name="tanggal" label={say(lang, text.srTanggal)} hint={say(lang, text.srTanggalPetunjuk)} value={typed.tanggal} error={at('tanggal')} maxLength={10} required />
        <TextInput id="kab" name="kab" label={say(lang, text.srKab)} value={typed.kab} error={at('kab')} inputMode="numeric" maxLength={5} required />
        <Textarea id="tabel" name="tabel" label={say(lang, text.srTabel)} hint={say(lang, text.srTabelPetunjuk)} value={typed.tabel} error={at('tabel')} rows={10} maxLength={60_000} />
        <FileInput id="berkas" name="berkas" label={say(lang, text.srBerkas)} accept=".csv,.tsv,.txt,text/csv" />
        <Button>{say(lang, text.srKirim)}</Button>
      </PostForm>
    </>
  );
}

export interface SuratProps {
  readonly lang: Lang;
  readonly saran: Saran;
  readonly rows: readonly (BarisJawaban & Pick<SaranBaris, 'tingkat' | 'pemilih'> & { readonly calon: readonly { readonly value: string; readonly label: string }[] })[];
  readonly tickets: { readonly baris?: readonly HiddenField[] | undefined; readonly terbit?: readonly HiddenField[] | undefined; readonly lanjut?: readonly HiddenField[] | undefined };
  readonly error: string | undefined;
}

export function SuratView({ lang, saran, rows, tickets, error }: SuratProps): VNode {
  const tanpa = rows.filter(({ hasil }) => hasil === null).length;
  return (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: '#baris', text: error }]} />}
      <DeskHead title={saran.surat} eyebrow={say(lang, text.srJudul)}>
        <Tag kind="diproses">{say(lang, KEADAAN_SARAN_WORDS[saran.keadaan])}</Tag> {say(lang, text.srBarisRingkas, { n: formatInt(lang, rows.length), tanpa: formatInt(lang, tanpa) })}
      </DeskHead>
      <Facts
        items={[
          { term: say(lang, text.srTanggal), value: saran.tanggal },
          { term: say(lang, text.srWilayah), value: saran.node },
          ...(saran.sha256 === null ? [] : [{ term: say(lang, text.srSidik), value: <span class="pd-num">{saran.sha256}</span> }]),
        ]}
      />
      <Steps lang={lang} saran={saran} tanpa={tanpa} tickets={tickets} />
      {saran.keadaan !== 'DIBAGI' && (
        <Files
          items={[
            { href: `${saranPath(saran.id)}.csv`, title: say(lang, text.srCsv) },
            { href: `${saranPath(saran.id)}.pdf`, title: say(lang, text.srPdf) },
          ]}
        />
      )}
      <Section id="baris" title={say(lang, text.srBaris)}>
        <RowsTable lang={lang} rows={rows} />
      </Section>
      {tickets.baris !== undefined && saran.keadaan === 'DIBAGI' && rows.filter(({ perubahan }) => perubahan === null).map((row) => <AnswerForm key={row.no} lang={lang} id={saran.id} row={row} fields={tickets.baris ?? []} />)}
    </>
  );
}

function Steps({ lang, saran, tanpa, tickets }: Pick<SuratProps, 'lang' | 'saran' | 'tickets'> & { readonly tanpa: number }): VNode | null {
  if (saran.keadaan === 'DIBAGI' && tickets.terbit !== undefined) {
    return (
      <ActPanel id="terbit" title={say(lang, text.srTerbitkan)} guards={[{ text: say(lang, text.srTerbitSyarat, { tanpa: formatInt(lang, tanpa) }), ok: tanpa === 0 }]}>
        <PostForm action={terbitPath(saran.id)} fields={tickets.terbit}>
          <Button>{say(lang, text.srTerbitkan)}</Button>
        </PostForm>
      </ActPanel>
    );
  }
  if (saran.keadaan !== 'JAWABAN_TERBIT' || tickets.lanjut === undefined) return null;
  return (
    <PostForm action={lanjutPath(saran.id)} fields={tickets.lanjut}>
      <Button kind="second">{say(lang, text.srLanjutkan)}</Button>
    </PostForm>
  );
}

type Row = SuratProps['rows'][number];

function RowsTable({ lang, rows }: Pick<SuratProps, 'lang' | 'rows'>): VNode {
  const matched = ({ pemilih, tingkat }: Row): string => (pemilih !== null ? say(lang, text.srCocokAda, { tingkat }) : say(lang, tingkat === 'GANDA' ? text.srCocokGanda : text.srCocokTiada));
  const column = (key: string, words: (typeof text)[keyof typeof text], get: (row: Row) => string): Column<Row> => ({ kind: 'text', key, title: say(lang, words), sortable: false, get });
  const columns: readonly Column<Row>[] = [
    column('nama', text.srNama, (row) => `${row.no}. ${row.nama}`),
    column('desa', text.srDesa, (row) => row.desa),
    column('tps', text.srTps, (row) => row.tps),
    column('kode', text.srKode, (row) => (row.kode === 0 ? '' : String(row.kode))),
    column('sebab', text.srSebab, (row) => row.sebab),
    column('cocok', text.srCocok, matched),
    column('hasil', text.srHasil, (row) => (row.hasil === null ? '' : say(lang, HASIL_WORDS[row.hasil]))),
    column('catatan', text.srCatatan, (row) => row.catatan),
  ];
  return <DataTable id="tabel-baris" quietCaption caption={say(lang, text.srBaris)} columns={columns} rows={rows} rowKey={(row) => String(row.no)} />;
}

function AnswerForm({ lang, id, row, fields }: { readonly lang: Lang; readonly id: string; readonly row: Row; readonly fields: readonly HiddenField[] }): VNode {
  return (
    <Details summary={`${say(lang, text.srJawab, { no: formatInt(lang, row.no) })}: ${row.nama}`}>
      <PostForm action={barisPath(id)} fields={[...fields, { name: 'no', value: String(row.no) }]} enctype="multipart/form-data">
        {row.pemilih === null && row.calon.length > 0 && <Radios id={`pemilih-${row.no}`} name="pemilih" label={say(lang, text.srPilih)} options={row.calon} />}
        <Select id={`hasil-${row.no}`} name="hasil" label={say(lang, text.srHasil)} empty="" value={row.hasil ?? ''} options={HASIL_SARAN.map((one) => ({ value: one, label: say(lang, HASIL_WORDS[one]) }))} required />
        <Textarea id={`catatan-${row.no}`} name="catatan" label={say(lang, text.srCatatan)} value={row.catatan} rows={2} maxLength={1_000} />
        <EvidenceField id={`bukti-${row.no}`} />
        <Button kind="second">{say(lang, text.srJawab, { no: formatInt(lang, row.no) })}</Button>
      </PostForm>
    </Details>
  );
}

