// What does one duplicate case show: the records side by side, why they may be one, what the field found, what happened?
import type { VNode } from 'preact';
import type { Day } from '#kernel/day';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Inset, Timeline, type TimelineItem } from '#design/answers';
import { DeskHead, Facts, StateTag } from '#design/desk';
import { Note, Section } from '#design/page';
import { DataTable } from '#design/tables';
import { ageOn } from '../../aturan/layak.ts';
import type { Bukti } from '../../bukti/bukti.ts';
import { EvidenceList } from '../../bukti/field.tsx';
import type { Rekam } from '../../daftar/rekam.ts';
import { timeIn } from '../../daftar/words.ts';
import { maskNik } from '../../nik/nik.ts';
import { hapusWords } from '../../retensi/hapus.ts';
import { type Banding2, type KasusView, laporanSisi } from '../load.ts';
import type { Langkah, SisiKasus } from '../store/perkara.ts';
import { form, STEP_WORDS } from '../text-langkah.ts';
import { bidangWords, tingkatWords } from '../text-tingkat.ts';
import { text } from '../text.ts';
import { ALAMAT_KTP, DOKUMEN, PENDAPAT, TEMU } from './typed.ts';
import { asalWords, batasWords, byWords, chance, kasusState, sisiWords, stateKind, whenWords } from './words.ts';

export interface KasusProps {
  readonly lang: Lang;
  readonly view: KasusView;
  readonly today: Day;
  readonly bukti: ReadonlyMap<string, Bukti>;
}

export function KasusHead({ lang, view: { kasus, paket, nama } }: Pick<KasusProps, 'lang' | 'view'>): VNode {
  return (
    <DeskHead title={say(lang, text.gandaNomor, { no: formatInt(lang, kasus.no) })} eyebrow={`${say(lang, paket.nama)}, ${nama(kasus.pemutus)}`}>
      <StateTag state={stateKind(kasus.keadaan)}>{kasusState(lang, kasus)}</StateTag> {asalWords(lang, kasus.asal)}
    </DeskHead>
  );
}

/** Everything to read before an act. */
export function KasusBody(props: KasusProps): VNode {
  return (
    <>
      {props.view.dihapus !== undefined && <Note>{hapusWords(props.lang, props.view.dihapus)}</Note>}
      <Berdampingan {...props} />
      <Penjaga {...props} />
      <Skor {...props} />
      <Laporan {...props} />
      <Riwayat {...props} />
    </>
  );
}

interface Baris {
  readonly nama: string;
  readonly nilai: readonly string[];
}

function fieldRows({ lang, view, today }: KasusProps): Baris[] {
  const { rekam, kasus, nama } = view;
  const row = (name: string, value: (one: Rekam, side: SisiKasus) => string): Baris => ({
    nama: name,
    nilai: rekam.map((one, ke) => {
      const side = kasus.sisi[ke];
      return side === undefined ? '' : value(one, side);
    }),
  });
  return [
    row(say(lang, text.gandaNama), (one) => one.nama),
    row(say(lang, text.gandaNik), (one) => maskNik(one.nik)),
    row(say(lang, text.gandaJk), (one) => say(lang, one.jk === 'L' ? text.gandaL : text.gandaP)),
    row(say(lang, text.gandaUsia), (one) => say(lang, text.gandaTahun, { n: formatInt(lang, ageOn(one.tanggalLahir, today)) })),
    row(say(lang, text.gandaKawin), (one) => say(lang, text[`gandaKawin${one.kawin}`])),
    row(say(lang, text.gandaAlamat), (one) => say(lang, text.gandaAlamatIsi, { alamat: one.alamat, rt: one.rt, rw: one.rw })),
    row(say(lang, text.gandaTempat), (one) => nama(`${one.desa}${one.tps}`)),
    row(say(lang, text.gandaKtp), (one) => say(lang, text[`gandaKtp${one.ktpEl}`])),
    row(say(lang, text.gandaSumber), (one) => one.sumber),
    row(say(lang, text.gandaDiDaftar), (one) => (one.tms === null ? say(lang, text.gandaAktif) : say(lang, text.gandaDicoret, { kode: formatInt(lang, one.tms) }))),
    row(say(lang, text.gandaNasib), (_, side) => say(lang, text[`gandaNasib${side.nasib}`])),
  ];
}

function Berdampingan(props: KasusProps): VNode {
  const { lang, view } = props;
  return (
    <Section id="data" title={say(lang, text.gandaBerdampingan)}>
      <DataTable
        id="data-ganda"
        caption={say(lang, text.gandaBerdampingan)}
        quietCaption
        columns={[
          { key: 'bidang', kind: 'link', title: say(lang, text.gandaBidang), sortable: false, get: (row: Baris) => ({ text: row.nama }) },
          ...view.rekam.map((one, ke) => ({
            key: `d${String(ke)}`,
            kind: 'text' as const,
            title: say(lang, text.gandaSisiTempat, { n: formatInt(lang, ke + 1), tempat: view.nama(one.desa) }),
            short: sisiWords(lang, ke),
            phone: 'half' as const,
            sortable: false,
            get: (row: Baris) => row.nilai[ke] ?? '',
          })),
        ]}
        rows={fieldRows(props)}
        rowKey={(row) => row.nama}
      />
      <Note>{say(lang, text.gandaBerdampinganKet)}</Note>
      {view.kasus.sisi.map(({ akhir, ke, nasib }) => akhir !== null && nasib === 'AKAN_DICORET' && <Note key={ke}>{`${sisiWords(lang, ke)}: ${batasWords(lang, akhir)}`}</Note>)}
    </Section>
  );
}

function Penjaga({ lang, view }: KasusProps): VNode | null {
  const all = [...new Set(view.pasangan.flatMap(({ penjaga }) => penjaga))];
  if (all.length === 0) return null;
  return (
    <Section id="tanda" title={say(lang, text.gandaPenjaga)}>
      {all.map((one) => (
        <Inset key={one}>{say(lang, text[`gandaPenjaga${one}`])}</Inset>
      ))}
    </Section>
  );
}

function Skor({ lang, view }: KasusProps): VNode {
  const { usulan } = view;
  return (
    <Section id="skor" title={say(lang, text.gandaSkor)}>
      <Note>{say(lang, text.gandaSkorArti)}</Note>
      {view.pasangan.map((one) => (
        <Bobot key={`${String(one.a)}-${String(one.b)}`} lang={lang} one={one} />
      ))}
      <Facts
        items={[
          { term: say(lang, text.gandaPita), value: say(lang, view.kasus.pita === 'OTOMATIS_USUL' ? text.gandaOTOMATIS_USUL : text.gandaTINJAU) },
          { term: say(lang, text.gandaUsulan), value: say(lang, text.gandaUsulanIsi, { n: formatInt(lang, usulan.ke + 1), sebab: say(lang, text[`gandaSebab${usulan.sebab}`]) }) },
        ]}
      />
      <Note>{say(lang, text.gandaUsulanKet)}</Note>
    </Section>
  );
}

const bits = (lang: Lang, value: number): string => `${value > 0 ? '+' : ''}${value.toFixed(1).replace('-', '\u2212').replace('.', lang === 'id' ? ',' : '.')}`;

function Bobot({ lang, one }: { readonly lang: Lang; readonly one: Banding2 }): VNode {
  const title = say(lang, text.gandaSkorPasangan, { a: formatInt(lang, one.a + 1), b: formatInt(lang, one.b + 1), p: chance(lang, one.p) });
  type Row = Banding2['bobot'][number];
  return (
    <DataTable
      id={`bobot-${String(one.a)}-${String(one.b)}`}
      caption={title}
      columns={[
        { key: 'bidang', kind: 'link', title: say(lang, text.gandaBidang), sortable: false, get: (row: Row) => ({ text: bidangWords(lang, row.bidang) }) },
        { key: 'tingkat', kind: 'text', title: say(lang, text.gandaTingkat), phone: 'wide', sortable: false, get: (row: Row) => tingkatWords(lang, row.tingkat) },
        { key: 'bobot', kind: 'text', title: say(lang, text.gandaBobot), phone: 'half', sortable: false, figure: true, get: (row: Row) => bits(lang, row.bobot) },
        {
          key: 'untuk',
          kind: 'text',
          title: say(lang, text.gandaMendukung),
          phone: 'half',
          sortable: false,
          get: (row: Row) => say(lang, Math.abs(row.bobot) < 0.05 ? text.gandaUntukTiada : row.bobot > 0 ? text.gandaUntukSatu : text.gandaUntukDua),
        },
      ]}
      rows={[...one.bobot]}
      rowKey={(row) => row.bidang}
    />
  );
}

function Laporan({ lang, view, bukti }: KasusProps): VNode {
  return (
    <Section id="laporan" title={say(lang, text.gandaLaporan)}>
      {view.kasus.sisi.map(({ ke, desa }) => (
        <Section key={ke} id={`laporan-${String(ke + 1)}`} title={say(lang, text.gandaSisiTempat, { n: formatInt(lang, ke + 1), tempat: view.nama(desa) })} level={3} tight>
          <SatuLaporan lang={lang} view={view} langkah={laporanSisi(view.langkah, ke)} bukti={bukti} />
        </Section>
      ))}
    </Section>
  );
}

const word = <T extends string>(known: readonly T[], value: string | undefined): T | undefined => known.find((one) => one === value);

function SatuLaporan({ lang, view, langkah, bukti }: { readonly lang: Lang; readonly view: KasusView; readonly langkah: Langkah | undefined; readonly bukti: KasusProps['bukti'] }): VNode {
  if (langkah === undefined) return <p class="govuk-body">{say(lang, text.gandaBelumLapor)}</p>;
  const { isi } = langkah;
  const temu = word(TEMU, isi['temu']);
  const alamat = word(ALAMAT_KTP, isi['alamatKtp']);
  const pendapat = word(PENDAPAT, isi['pendapat']);
  const papers = DOKUMEN.filter((one) => (isi['dokumen'] ?? '').split(' ').includes(one));
  return (
    <>
      <Facts
        items={[
          ...(temu === undefined ? [] : [{ term: say(lang, form.gandaTemu), value: say(lang, form[`gandaTemu${temu}`]) }]),
          { term: say(lang, form.gandaDokumen), value: papers.map((one) => say(lang, form[`gandaDokumen${one}`])).join(', ') },
          ...(alamat === undefined ? [] : [{ term: say(lang, form.gandaAlamatKtp), value: say(lang, form[`ganda${alamat}`]) }]),
          ...(pendapat === undefined ? [] : [{ term: say(lang, form.gandaPendapat), value: say(lang, form[`gandaPendapat${pendapat}`]) }]),
          { term: say(lang, form.gandaPernyataan), value: isi['teks'] ?? '' },
        ]}
      />
      <EvidenceList files={filesOf(langkah, bukti)} />
      <Note>{`${byWords(lang, view, langkah)}, ${whenWords(lang, langkah)}`}</Note>
    </>
  );
}

function filesOf({ isi }: Langkah, bukti: KasusProps['bukti']): Bukti[] {
  return (isi['bukti'] ?? '').split(' ').flatMap((id) => bukti.get(id) ?? []);
}

function Riwayat({ lang, view, bukti }: KasusProps): VNode {
  const items = view.langkah.map((one): TimelineItem => {
    const side = 'sisi' in one.peristiwa ? ` (${sisiWords(lang, one.peristiwa.sisi)})` : '';
    const files = one.peristiwa.jenis === 'lapor' ? [] : filesOf(one, bukti);
    return {
      title: `${formatInt(lang, one.urut)}. ${say(lang, STEP_WORDS[one.peristiwa.jenis])}${side}`,
      byline: byWords(lang, view, one),
      when: whenWords(lang, one),
      children: (
        <>
          {one.peristiwa.jenis !== 'lapor' && one.isi['teks']}
          {files.length > 0 && <EvidenceList files={files} />}
        </>
      ),
    };
  });
  const opened: TimelineItem = { title: say(lang, text.gandaDibuka, { asal: asalWords(lang, view.kasus.asal) }), when: timeIn(lang, view.kasus.dibuka, view.kasus.pemutus) };
  return (
    <Section id="riwayat" title={say(lang, text.gandaRiwayat)}>
      <Timeline items={[opened, ...items].reverse()} />
    </Section>
  );
}
