// What does one screen show of a joint file: each member with its date, its state and what is missing, and the acts over all of them?
import type { VNode } from 'preact';
import { z } from 'zod';
import { formatDate, formatInstant, formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { zoneOf } from '#kernel/zone';
import { Details, Inset } from '#design/answers';
import { DeskHead } from '#design/desk';
import { Button, Checkboxes, DateInput, ErrorSummary, type HiddenField, PostForm, Radios, Select, TextInput, Textarea } from '#design/forms';
import { Lead, Note, Section } from '#design/page';
import { type Column, DataTable } from '#design/tables';
import { can } from '#platform/identity';
import type { Resource } from '#platform/identity';
import type { Deps, DeskRequest, Outcome } from '#platform/module';
import { berkasPath } from '../../meja/address.ts';
import { keadaanText } from '../../permohonan/text-keadaan.ts';
import { PUTUS } from '../../permohonan/permissions.ts';
import { anggotaPath, serentakPath } from '../address.ts';
import type { Hasil } from '../actions/bersama.ts';
import { type Anggota, bacaIsi } from '../isi.ts';
import { type Bersama, type Perpindahan, listPerpindahan, readBersama } from '../store/bersama.ts';
import { bersamaText as text } from '../text-bersama.ts';
import { bersamaWords } from './kata.ts';

export interface BersamaParams {
  readonly id: string;
}
export type BersamaRequest<B = unknown> = DeskRequest<BersamaParams, unknown, B>;

export async function bersamaResource({ database }: Deps, { id }: BersamaParams): Promise<Resource | undefined> {
  const held = await readBersama(database.db, id);
  return held === undefined ? undefined : { kind: 'bersama', id, node: held.kantor };
}

/** What an act came to, and what was typed where it could not stand. */
export interface Tampil {
  readonly hasil?: readonly Hasil[];
  /** Typed numbers that are not at this office. */
  readonly asing?: readonly string[];
  readonly error?: { readonly words: string; readonly act: 'jalur' | 'unit' | 'draf' | 'ubah' };
  readonly typed?: Readonly<Record<string, string | readonly string[] | undefined>>;
}

const HISTORY = 200;

interface View extends Tampil {
  readonly lang: Lang;
  readonly bersama: Bersama;
  readonly anggota: readonly Anggota[];
  readonly pindah: readonly Perpindahan[];
  readonly putus: boolean;
  readonly fields: (path: string) => readonly HiddenField[];
}

export const showSatu = (request: BersamaRequest): Promise<Outcome> => tampilkan(request, {});

export async function tampilkan({ deps, lang, who, params, ticket }: Pick<BersamaRequest, 'deps' | 'lang' | 'who' | 'params' | 'ticket'>, tampil: Tampil): Promise<Outcome> {
  const { db } = deps.database;
  const bersama = await readBersama(db, params.id);
  if (bersama === undefined) return { kind: 'missing', reason: say(lang, text.BERSAMA_TIADA) };
  const permission = deps.registry.permissions.get(PUTUS);
  const putus = permission !== undefined && can(who, { ...permission, stepUp: false }, { kind: 'bersama', id: bersama.id, node: bersama.kantor }, deps.clock.now()).allow;
  const view: View = { ...tampil, lang, bersama, anggota: await bacaIsi(deps, lang, bersama.id), pindah: await listPerpindahan(db, bersama.id, HISTORY), putus, fields: ticket };
  const stands = tampil.error !== undefined || (tampil.hasil ?? []).some(({ code }) => code !== undefined) || (tampil.asing ?? []).length > 0;
  return { kind: 'page', title: bersama.judul, tone: 'desk', scripts: ['desk'], body: <SatuPage {...view} />, ...(stands ? { state: 'conflict' } : {}) };
}

function SatuPage(view: View): VNode {
  const { lang, bersama, anggota, error, putus } = view;
  return (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: `#serentak-${error.act}`, text: error.words }]} />}
      <DeskHead title={bersama.judul} eyebrow={say(lang, text.menu)} />
      <Lead>{say(lang, text.pengantar)}</Lead>
      <HasilLangkah {...view} />
      <Section id="anggota" title={say(lang, text.anggota)}>
        <DataTable id="tabel-anggota" caption={say(lang, text.anggota)} quietCaption columns={columnsOf(lang)} rows={anggota} rowKey={({ id }) => id} />
      </Section>
      {putus && anggota.some(({ terbuka }) => terbuka) && (
        <Section id="serentak" title={say(lang, text.serentak)}>
          <Note>{say(lang, text.serentakIsi)}</Note>
          <JalurSemua {...view} />
          <UnitSemua {...view} />
          <DrafSemua {...view} />
        </Section>
      )}
      <Ubah {...view} />
      <Details id="riwayat" summary={say(lang, text.riwayat)}>
        <Riwayat {...view} />
      </Details>
    </>
  );
}

function columnsOf(lang: Lang): readonly Column<Anggota>[] {
  return [
    { kind: 'link', key: 'nomor', title: say(lang, text.kolomNomor), get: (row) => ({ text: row.nomor, href: berkasPath(row.id), note: row.judul }) },
    { kind: 'text', key: 'batas', title: say(lang, text.kolomBatas), phone: 'third', get: ({ batas }) => (batas === undefined ? say(lang, text.tanpaTenggat) : formatDate(lang, batas)), sortBy: ({ batas }) => batas ?? null },
    { kind: 'text', key: 'keadaan', title: say(lang, text.kolomKeadaan), phone: 'third', get: ({ keadaan }) => say(lang, keadaanText[keadaan]) },
    { kind: 'text', key: 'kurang', title: say(lang, text.kolomKurang), phone: 'third', get: ({ kurang }) => kurang.join('; ') },
  ];
}

/** Done and not done, each with its number: nobody is left out in silence. */
function HasilLangkah({ lang, hasil = [], asing = [] }: View): VNode {
  if (hasil.length + asing.length === 0) return <></>;
  const gagal = hasil.filter(({ code }) => code !== undefined);
  const nama = ({ nomor }: Hasil): string => (nomor === '' ? say(lang, text.hasilAsing) : nomor);
  return (
    <Section id="hasil" title={say(lang, text.hasil)}>
      <Inset>
        {say(lang, text.hasilBeres, { n: formatInt(lang, hasil.length - gagal.length) })}. {say(lang, text.hasilGagal, { n: formatInt(lang, gagal.length + asing.length) })}.
      </Inset>
      <ul class="govuk-list govuk-list--bullet">
        {gagal.map((one) => (
          <li key={one.id}>
            <strong>{nama(one)}</strong>: {bersamaWords(lang, one.code ?? '', one.values)}
          </li>
        ))}
        {asing.map((nomor) => (
          <li key={nomor}>
            <strong>{nomor}</strong>: {say(lang, text.ANGGOTA_TIADA)}
          </li>
        ))}
        {hasil
          .filter(({ code, sisa }) => code === undefined && sisa !== undefined)
          .map((one) => (
            <li key={one.id}>
              <strong>{nama(one)}</strong>: {one.sisa === 0 ? say(lang, text.hasilSatu) : say(lang, text.hasilSisa, { n: formatInt(lang, one.sisa ?? 0) })}
            </li>
          ))}
      </ul>
    </Section>
  );
}

/** The members as this page shows them: an act goes over these and no others. */
function lihatFields({ bersama, anggota, fields }: View, langkah: string): readonly HiddenField[] {
  const path = serentakPath(bersama.id);
  return [...fields(path), { name: 'langkah', value: langkah }, { name: 'lihat', value: anggota.filter(({ terbuka }) => terbuka).map(({ id, versi }) => `${id}:${versi}`).join(',') }];
}

const typedOf = ({ typed = {} }: View, name: string): string | undefined => {
  const sent = typed[name];
  return typeof sent === 'string' ? sent : undefined;
};

function JalurSemua(view: View): VNode {
  const { lang, bersama, error } = view;
  return (
    <Details id="serentak-jalur" summary={say(lang, text.jalurJudul)} open={error?.act === 'jalur'}>
      <PostForm action={serentakPath(bersama.id)} fields={lihatFields(view, 'jalur')}>
        <Radios id="jalur" name="jalur" label={say(lang, text.jalurJudul)} value={typedOf(view, 'jalur')} inline options={[{ value: 'umum', label: say(lang, text.jalurUmum) }, { value: 'pemilu', label: say(lang, text.jalurPemilu) }]} />
        <TextInput id="jalur-alasan" name="alasan" label={say(lang, text.alasan)} hint={say(lang, text.alasanIsi)} value={typedOf(view, 'alasan')} maxLength={500} required />
        <Button kind="second">{say(lang, text.jalurTombol)}</Button>
      </PostForm>
    </Details>
  );
}

function UnitSemua(view: View): VNode {
  const { lang, bersama, error } = view;
  return (
    <Details id="serentak-unit" summary={say(lang, text.unitJudul)} open={error?.act === 'unit'}>
      <PostForm action={serentakPath(bersama.id)} fields={lihatFields(view, 'tugaskan')}>
        <TextInput id="unit" name="unit" label={say(lang, text.unit)} value={typedOf(view, 'unit')} maxLength={120} required />
        <Textarea id="pesan" name="pesan" label={say(lang, text.pesan)} value={typedOf(view, 'pesan')} maxLength={2_000} rows={3} />
        <DateInput id="batas" name="batas" label={say(lang, text.batas)} value={{ tanggal: typedOf(view, 'batas_tanggal') ?? '', bulan: typedOf(view, 'batas_bulan') ?? '', tahun: typedOf(view, 'batas_tahun') ?? '' }} required />
        <Button kind="second">{say(lang, text.unitTombol)}</Button>
      </PostForm>
    </Details>
  );
}

function DrafSemua(view: View): VNode {
  const { lang, bersama, anggota, error } = view;
  const sumber = anggota.filter(({ berisi }) => berisi);
  return (
    <Details id="serentak-draf" summary={say(lang, text.drafJudul)} open={error?.act === 'draf'}>
      {sumber.length === 0 ? (
        <Note>{say(lang, text.drafTiada)}</Note>
      ) : (
        <PostForm action={serentakPath(bersama.id)} fields={lihatFields(view, 'draf')}>
          <Note>{say(lang, text.drafIsi)}</Note>
          <Select id="dari" name="dari" label={say(lang, text.drafDari)} empty={say(lang, text.drafPilih)} options={sumber.map(({ id, nomor }) => ({ value: id, label: nomor }))} />
          <Button kind="second">{say(lang, text.drafTombol)}</Button>
        </PostForm>
      )}
    </Details>
  );
}

function Ubah(view: View): VNode {
  const { lang, bersama, anggota, fields, error } = view;
  const path = anggotaPath(bersama.id);
  return (
    <Details id="serentak-ubah" summary={say(lang, text.ubah)} open={error?.act === 'ubah'}>
      <PostForm action={path} fields={fields(path)}>
        {anggota.length > 0 && <Checkboxes id="keluar" name="keluar" label={say(lang, text.ubahKeluar)} values={[]} options={anggota.map(({ id, nomor, judul }) => ({ value: id, label: `${nomor} ${judul}` }))} />}
        <Textarea id="masuk" name="nomor" label={say(lang, text.ubahMasuk)} value={typedOf(view, 'nomor')} maxLength={6_000} rows={3} />
        <Button kind="second">{say(lang, text.ubahTombol)}</Button>
      </PostForm>
    </Details>
  );
}

function Riwayat({ lang, bersama, pindah }: View): VNode {
  const at = (iso: string): string => formatInstant(lang, iso, zoneOf(bersama.kantor) ?? 'WIB');
  return (
    <ul class="govuk-list">
      {pindah.map(({ nomor, pada, keluarPada }) => (
        <li key={`${nomor} ${pada}`}>{keluarPada === null ? `${at(pada)}: ${say(lang, text.riwayatMasuk, { nomor })}` : `${at(keluarPada)}: ${say(lang, text.riwayatKeluar, { nomor })}`}</li>
      ))}
    </ul>
  );
}

const line = z.string().max(6_000).optional();
export const serentakBody = z.object({ langkah: line, lihat: z.string().max(20_000).optional(), jalur: line, alasan: line, unit: line, pesan: line, batas_tanggal: line, batas_bulan: line, batas_tahun: line, dari: line });
export const anggotaBody = z.object({ keluar: z.union([z.string().max(40), z.array(z.string().max(40)).max(200)]).optional(), nomor: line });
