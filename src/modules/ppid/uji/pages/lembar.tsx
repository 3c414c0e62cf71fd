// What does an officer see of one sheet, and which steps stand under it?
import type { VNode } from 'preact';
import { formatDay, formatInstant } from '#kernel/format';
import { type Lang, type Sentence, say } from '#kernel/text';
import { zoneOf } from '#kernel/zone';
import { Timeline } from '#design/answers';
import { DeskHead, Facts, StateTag } from '#design/desk';
import { ErrorSummary, type HiddenField } from '#design/forms';
import { Note, Section } from '#design/page';
import { DataTable } from '#design/tables';
import { recordedRole } from '#platform/identity';
import { pasalText } from '../../aturan/text-pasal.ts';
import type { Kurang } from '../isian.ts';
import type { Lembar } from '../lembar.ts';
import type { LangkahUji } from '../states.ts';
import type { LangkahTersimpan, Tersentuh } from '../store/uji.ts';
import { isianUji } from '../text-isian.ts';
import { mejaUji as text } from '../text-meja.ts';
import { publikUji } from '../text-publik.ts';
import { UjiActs } from './langkah.tsx';
import { UJI_TAG, hurufWords } from './meja.tsx';

export interface UjiView {
  readonly lang: Lang;
  readonly lembar: Lembar;
  readonly officeName: (code: string) => string;
  readonly kurang: readonly Kurang[];
  readonly riwayat: readonly LangkahTersimpan[];
  readonly tersentuh: readonly Tersentuh[];
  /** Steps that this officer may take now. */
  readonly boleh: readonly LangkahUji[];
  readonly bolehUbah: boolean;
  readonly fields: (path: string) => readonly HiddenField[];
  readonly error: string | undefined;
}

/** What a field of the form is called; the three long ones lack the same thing. */
const FIELD: Readonly<Record<string, Sentence>> = {
  judul: isianUji.judul, bagian: isianUji.bagian, rujukan: isianUji.rujukan, huruf: isianUji.huruf, angka: isianUji.angka, dasar: isianUji.dasar, akibat_buka: isianUji.akibatBuka, akibat_tutup: isianUji.akibatTutup,
  manfaat: isianUji.manfaat, persetujuan: isianUji.persetujuan, pasal18: isianUji.pasal18, hasil: isianUji.hasil, dari_tanggal: isianUji.dari, sampai_tanggal: isianUji.sampai, tinjau_tanggal: isianUji.tinjau, lingkup: isianUji.lingkup,
  unit: isianUji.unit, tempat: isianUji.tempat,
};

function kurangWords(lang: Lang, { code, values = {} }: Kurang): string {
  return say(lang, isianUji[`k${code}`], Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])));
}

export function UjiPage(view: UjiView): VNode {
  const { lang, lembar, kurang, error, riwayat, tersentuh } = view;
  const lacks = lembar.keadaan === 'DRAF' ? kurang : [];
  // A sheet in force is read, not worked on: what would end it stands behind what it says.
  const rests = lembar.keadaan === 'BERLAKU';
  return (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: '#langkah', text: error }]} />}
      <DeskHead title={lembar.isi.judul} eyebrow={lembar.nomor ?? say(lang, text.tanpaNomor)}>
        <StateTag state={UJI_TAG[lembar.keadaan]}>{say(lang, text[lembar.keadaan])}</StateTag>
      </DeskHead>
      {lacks.length > 0 && (
        <Section id="kurang" title={say(lang, isianUji.kurangJudul)} level={3} tight>
          <ul class="govuk-list govuk-list--bullet">
            {lacks.map((one) => (
              <li key={`${one.field}${one.code}`}>
                <span class="pd-strong">{say(lang, FIELD[one.field] ?? isianUji.judul)}</span> {kurangWords(lang, one)}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {!rests && <UjiActs {...view} />}
      <Known {...view} />
      {lembar.isi.bagian.length > 0 && <Parts {...view} />}
      <Weighed {...view} />
      {rests && <UjiActs {...view} />}
      {tersentuh.length > 0 && (
        <Section id="tersentuh" title={say(lang, text.sTersentuh)}>
          <DataTable
            id="tabel-tersentuh"
            caption={say(lang, text.sTersentuh)}
            quietCaption
            columns={[
              { kind: 'text', key: 'nomor', title: say(lang, text.kPerkara), get: ({ nomor }: Tersentuh) => nomor },
              { kind: 'text', key: 'butir', title: say(lang, text.kButir), phone: 'half', get: ({ butir }: Tersentuh) => String(butir) },
              { kind: 'text', key: 'uji', title: say(lang, publikUji.kNomor), phone: 'half', get: ({ uji }: Tersentuh) => uji },
            ]}
            rows={tersentuh}
            rowKey={({ nomor, butir }) => `${nomor}.${butir}`}
          />
        </Section>
      )}
      <Section id="riwayat" title={say(lang, text.riwayat)}>
        <Timeline
          items={[...riwayat].reverse().map(({ langkah, peran, node, pada, catatan }) => ({
            title: say(lang, text[`l${langkah}`]),
            ...(peran === 'sistem' ? {} : { byline: say(lang, recordedRole(peran)) }),
            when: formatInstant(lang, pada, zoneOf(node) ?? 'WIB'),
            ...(catatan === '' ? {} : { children: catatan }),
          }))}
        />
      </Section>
    </>
  );
}

function Known({ lang, lembar, officeName }: UjiView): VNode {
  const { isi } = lembar;
  const day = (value: string | null): string => (value === null ? '-' : formatDay(lang, value as Parameters<typeof formatDay>[1]));
  const given = (term: string, value: string | null): { term: string; value: string }[] => (value === null || value === '' ? [] : [{ term, value }]);
  const items = [
    { term: say(lang, text.kantor), value: officeName(lembar.kantor) },
    ...(lembar.pengusul === lembar.kantor ? [] : [{ term: say(lang, text.pengusul), value: officeName(lembar.pengusul) }]),
    { term: say(lang, text.asal), value: `${say(lang, isianUji[isi.asal])}${isi.rujukan === '' ? '' : `, ${isi.rujukan}`}` },
    ...given(say(lang, text.huruf), isi.huruf === null ? null : `${hurufWords(lang, isi)}: ${say(lang, pasalText[isi.huruf])}`),
    ...given(say(lang, text.dasar), isi.dasar),
    ...given(say(lang, text.hasil), isi.hasil === null ? null : say(lang, isianUji[isi.hasil])),
    ...(isi.dari === null ? [] : [{ term: say(lang, text.masa), value: say(lang, text.masaNilai, { dari: day(isi.dari), sampai: day(isi.sampai), tinjau: day(isi.tinjau) }) }]),
    ...given(say(lang, text.lingkup), isi.lingkup === null ? null : lingkupWords(lang, lembar, officeName)),
    ...(isi.unit === '' ? [] : [{ term: say(lang, text.unit), value: say(lang, text.unitNilai, { unit: isi.unit, tempat: isi.tempat }) }]),
    ...(lembar.sk === null ? [] : [{ term: say(lang, text.sk), value: say(lang, text.skNilai, { sk: lembar.sk, hari: day(lembar.skHari) }) }]),
    ...(lembar.akhir === null ? [] : [{ term: say(lang, text.berakhir), value: day(lembar.akhir) }]),
    ...given(say(lang, text.rujukanAkhir), lembar.rujukanAkhir),
    ...given(say(lang, text.dip), lembar.dip),
  ];
  return <Facts items={items} />;
}

export function lingkupWords(lang: Lang, { kantor, pengusul, isi: { lingkup } }: Lembar, officeName: (code: string) => string): string {
  if (lingkup === 'semua' || (lingkup === 'bawah' && kantor === '0')) return say(lang, publikUji.semuaKantor);
  return lingkup === 'bawah' ? say(lang, publikUji.danBawah, { kantor: officeName(kantor) }) : officeName(pengusul);
}

function Parts({ lang, lembar: { isi } }: UjiView): VNode {
  const rows = isi.bagian.map((part, at) => ({ ...part, no: at + 1 }));
  return (
    <Section id="bagian" title={say(lang, text.sBagian)}>
      <DataTable
        id="tabel-bagian"
        caption={say(lang, text.sBagian)}
        quietCaption
        columns={[
          { kind: 'text', key: 'dokumen', title: say(lang, text.kDokumen), get: ({ dokumen }: (typeof rows)[number]) => dokumen },
          { kind: 'text', key: 'halaman', title: say(lang, text.kHalaman), phone: 'half', get: ({ halaman }: (typeof rows)[number]) => halaman || '-' },
          { kind: 'text', key: 'bagian', title: say(lang, text.kBagian), phone: 'half', get: ({ bagian }: (typeof rows)[number]) => bagian },
        ]}
        rows={rows}
        rowKey={({ no }) => String(no)}
      />
      <Note>{say(lang, text.bagianRahasia)}</Note>
    </Section>
  );
}

function Weighed({ lang, lembar: { isi, pendapat } }: UjiView): VNode | null {
  const yes = (value: boolean | null): string => (value === null ? '-' : say(lang, value ? text.ya : text.tidak));
  const items = [
    { term: say(lang, text.akibatBuka), value: isi.akibatBuka },
    { term: say(lang, text.akibatTutup), value: isi.akibatTutup },
    { term: say(lang, text.manfaat), value: isi.manfaat },
    ...(isi.persetujuan === null && isi.jabatan === null ? [] : [{ term: say(lang, text.orang), value: say(lang, text.orangNilai, { setuju: yes(isi.persetujuan), jabatan: yes(isi.jabatan), bukti: isi.buktiOrang }) }]),
    ...(isi.pasal18 === null ? [] : [{ term: say(lang, text.pasal18), value: isi.pasal18 === 'bukan' ? say(lang, text.pasal18Bukan, { bukti: isi.bukti18 }) : say(lang, text.pasal18Ya, { jenis: say(lang, pasalText[isi.pasal18]), bukti: isi.bukti18 }) }]),
    ...(pendapat === null ? [] : [{ term: say(lang, text.pendapat), value: pendapat }]),
  ].filter(({ value }) => value !== '');
  if (items.length === 0) return null;
  return (
    <Section id="timbangan" title={say(lang, text.sAkibat)}>
      <Facts items={items} />
    </Section>
  );
}
