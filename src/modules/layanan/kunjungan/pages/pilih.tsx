// How does a guest choose office, service and time? (plain GET pages; nothing is stored on the way)
import type { VNode } from 'preact';
import { formatDate } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { atZone } from '#kernel/zone';
import { Inset } from '#design/answers';
import { AskForm, Button, ErrorSummary, Radios, Select } from '#design/forms';
import { Breadcrumbs, Lead, Note, PageHead, Section } from '#design/page';
import type { Office } from '#platform/offices';
import { placeName } from '../../pages/picker.tsx';
import type { Layanan } from '../../katalog/layanan.ts';
import type { Picker } from '../../office-view.ts';
import { KUNJUNGAN, type Pilihan, kiosPath, kunjunganPath } from '../alamat.ts';
import { zonaKantor } from '../kantor-hari.ts';
import type { HariSlot } from '../slot.ts';
import { text } from '../text.ts';

export interface PilihView {
  readonly lang: Lang;
  readonly pilihan: Pilihan;
  readonly picker: Picker;
  readonly kantor: Office | undefined;
  readonly layanan: readonly Layanan[];
  readonly dipilih: Layanan | undefined;
  readonly hari: readonly HariSlot[];
  readonly galat: string | undefined;
}

const kept = (pilihan: Pilihan): Record<string, string> => Object.fromEntries(Object.entries(pilihan).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])));

export function PilihPage(view: PilihView): VNode {
  const { lang, kantor, dipilih, galat } = view;
  return (
    <>
      {galat !== undefined && <ErrorSummary items={[{ href: '#isi', text: galat }]} />}
      <Jejak {...view} />
      <PageHead title={say(lang, text.judul)} eyebrow={kantor?.nama} />
      {kantor === undefined && <Lead>{say(lang, text.maksud)}</Lead>}
      {kantor === undefined ? <Kantor {...view} /> : dipilih === undefined ? <LayananStep {...view} kantor={kantor} /> : <Waktu {...view} kantor={kantor} dipilih={dipilih} />}
    </>
  );
}

/** Back to any choice made before. */
function Jejak({ lang, kantor, dipilih }: PilihView): VNode | null {
  if (kantor === undefined) return null;
  const items = [{ label: say(lang, text.gantiKantor), href: kunjunganPath({ prov: kantor.kode.slice(0, 2) }) }, ...(dipilih === undefined ? [] : [{ label: say(lang, text.gantiLayanan), href: kunjunganPath({ kantor: kantor.kode }) }])];
  return <Breadcrumbs items={items} />;
}

function Kantor({ lang, picker, pilihan }: PilihView): VNode {
  const offices = picker.chosen === undefined ? [] : [picker.chosen, ...picker.regencies];
  return (
    <Section id="kantor" title={say(lang, text.kantorTanya)}>
      <AskForm action={KUNJUNGAN} button={say(lang, text.pilih)} stacked main>
        <Select
          id="prov"
          name="prov"
          label={say(lang, text.provinsi)}
          value={pilihan.prov}
          empty={say(lang, text.pilihProvinsi)}
          options={picker.provinces.map((one) => ({ value: one.kode, label: placeName(one) }))}
        />
        {offices.length > 0 && <Select id="pilih-kantor" name="kantor" label={say(lang, text.kantor)} options={offices.map((one) => ({ value: one.kode, label: one.nama }))} value={offices[1]?.kode} />}
      </AskForm>
    </Section>
  );
}

function LayananStep({ lang, layanan, kantor, pilihan }: PilihView & { readonly kantor: Office }): VNode {
  return (
    <>
      <Section id="layanan" title={say(lang, text.layananTanya)}>
        <AskForm action={KUNJUNGAN} button={say(lang, text.pilih)} keep={kept({ kantor: kantor.kode })} stacked main>
          <Radios id="layanan-kode" name="layanan" label={say(lang, text.layanan)} value={pilihan.layanan ?? layanan[0]?.kode} options={layanan.map((one) => ({ value: one.kode, label: say(lang, one.nama) }))} />
        </AskForm>
        <Note>{say(lang, text.tanpaJanji)}</Note>
      </Section>
      <Datang lang={lang} kantor={kantor} />
    </>
  );
}

function Waktu({ lang, kantor, dipilih, hari, pilihan }: PilihView & { readonly kantor: Office; readonly dipilih: Layanan }): VNode {
  const zone = zonaKantor(kantor.kode);
  const wished = hari.find((one) => one.day === pilihan.hari);
  const day = wished !== undefined && wished.slots.length > 0 ? wished : hari.find(({ slots }) => slots.length > 0);
  const clock = (ms: number): string => atZone(new Date(ms).toISOString(), zone).time.slice(0, 5).replace(':', '.');
  const name = ({ day: on, slots, buka }: HariSlot): string => say(lang, slots.length > 0 ? text.hariSisa : buka ? text.hariPenuh : text.hariTutup, { hari: formatDate(lang, on), n: String(slots.length) });
  const keep = kept({ kantor: kantor.kode, layanan: dipilih.kode });
  return (
    <>
      <Section id="waktu" title={say(lang, text.waktuTanya)} eyebrow={say(lang, dipilih.nama)}>
        {day === undefined ? (
          <Inset>{say(lang, text.tanpaWaktu)}</Inset>
        ) : (
          <>
            <AskForm action={KUNJUNGAN} button={say(lang, text.tampilkan)} keep={keep} stacked>
              <Select id="hari" name="hari" label={say(lang, text.hari)} value={day.day} options={hari.map((one) => ({ value: one.day, label: name(one) }))} />
            </AskForm>
            {wished !== undefined && wished !== day && <Inset>{say(lang, wished.buka ? text.hariItuPenuh : text.hariItuTutup, { hari: formatDate(lang, wished.day), lain: formatDate(lang, day.day) })}</Inset>}
            <AskForm action={KUNJUNGAN} button={say(lang, text.pilih)} keep={{ ...keep, hari: day.day }} stacked main>
              <Radios
                id="slot"
                name="slot"
                inline
                label={say(lang, text.jam, { hari: formatDate(lang, day.day), zona: zone })}
                value={String(day.slots[0]?.mulai ?? '')}
                options={day.slots.map(({ mulai, sisa }) => ({ value: String(mulai), label: say(lang, text.sisa, { jam: clock(mulai), n: String(sisa) }) }))}
              />
            </AskForm>
          </>
        )}
      </Section>
      <Datang lang={lang} kantor={kantor} />
    </>
  );
}

function Datang({ lang, kantor }: { readonly lang: Lang; readonly kantor: Office }): VNode {
  return (
    <Section id="langsung" title={say(lang, text.datang)}>
      <Note>{say(lang, text.datangIsi)}</Note>
      <Button href={kiosPath(kantor.kode)} kind="second">
        {say(lang, text.keKios)}
      </Button>
    </Section>
  );
}
