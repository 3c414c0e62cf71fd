// Which parts do the pages of the seat desk share: what-if, differences, sources, the last seat in words?
import type { ComponentChildren, VNode } from 'preact';
import { formatInstant, formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Details, Inset } from '#design/answers';
import { type AreaStep, PickArea } from '#design/forms';
import { OptionMark, Tag } from '#design/marks';
import { Note, Section } from '#design/page';
import { useReader } from '#design/reader';
import { type Column, DataTable, DefinitionList } from '#design/tables';
import { kataHasil, kataTunggu, kataYakin } from '../../aturan/words.ts';
import { type KursiTerakhir, lastSeats } from '../../aturan/margin.ts';
import type { Pembagian } from '../../aturan/seats.ts';
import { isoOf } from '../../instants.ts';
import { KEPUTUSAN_DPR_2024 } from '../../jumlah/decree-dpr-2024.ts';
import { ROOT } from '../../pages/address.ts';
import { contestSeatsPath, dapilPath, queriesOf, roomPath, sourceQuery } from '../address.ts';
import { type Meja, chamberName } from '../desk.ts';
import type { Temuan } from '../differences.ts';
import { differences, text, whatIf } from '../text.ts';
import { type View, askedText, count, dapilIn, nameIn, names, percentText } from '../view.ts';
import { AMBANG_PILIHAN, NAMA_PEMBAGI } from '../what-if.ts';

/** Seats of a party under the rule in force and under the other one. */
export interface SeatsOfBoth {
  readonly id: string;
  readonly kini: number;
  readonly andai: number;
}

export function ComparedSeats({ view, rows, children }: { readonly view: View; readonly rows: readonly SeatsOfBoth[]; readonly children?: ComponentChildren }): VNode {
  const { lang } = view;
  return (
    <Section id="banding" title={`${say(lang, text.andaian)}: ${say(lang, whatIf.banding)}`}>
      <DataTable
        id="tabel-banding"
        caption={say(lang, whatIf.banding)}
        quietCaption
        columns={[
          { kind: 'text', key: 'partai', title: say(lang, text.partai), get: ({ id }) => <Party view={view} id={id} /> },
          { kind: 'number', key: 'kini', title: say(lang, whatIf.kini), get: ({ kini }) => kini, phone: 'half' },
          { kind: 'number', key: 'andai', title: say(lang, whatIf.andai), get: ({ andai }) => andai, phone: 'half' },
        ]}
        rows={rows}
        rowKey={({ id }) => id}
      />
      {children}
    </Section>
  );
}

interface Crumb {
  readonly label: string;
  readonly href?: string;
}

/** The way down to a chamber, or to what lies below it. */
export function crumbsOf(lang: Lang, meja: Meja, below: readonly Crumb[] = []): Crumb[] {
  const election = [{ label: say(lang, text.keSemuaHasil), href: ROOT }, { label: say(lang, meja.pemilu.nama), href: `${ROOT}/${meja.at.pemilu}` }];
  const whole = { label: say(lang, text.keKamar, { dewan: say(lang, meja.surat.nama) }), href: contestSeatsPath(meja.at) };
  const room = meja.daerah === null ? [] : [{ label: chamberName(lang, meja), href: roomPath(meja) }];
  const all: Crumb[] = [...election, whole, ...room, ...below];
  const last = all.at(-1);
  return last === undefined ? [] : [...all.slice(0, -1), { label: last.label }];
}

/** Ballot number and short name. */
export function Party({ view, id }: { readonly view: View; readonly id: string }): VNode {
  return (
    <>
      <OptionMark no={Number(id)} kind="partai" /> {nameIn(view, id)}
    </>
  );
}

/** "Unggul sementara", or that this is a what if. */
export function StateTags({ view }: { readonly view: View }): VNode {
  const { lang, asked } = view;
  if (asked !== null) return <Tag kind="dikecualikan">{say(lang, text.andaian)}</Tag>;
  return <Tag kind="sementara">{say(lang, kataHasil('TERPILIH', 'C', 'D_NAS'))}</Tag>;
}

/** Says which rule is used, with the way back. */
export function WhatIfNotice({ view, path }: { readonly view: View; readonly path: string }): VNode | null {
  const { href } = useReader();
  const { lang, asked } = view;
  if (asked === null) return null;
  return (
    <Inset>
      <strong>{say(lang, text.andaian)}.</strong> {say(lang, text.andaianIsi, { aturan: askedText(lang, asked) })} <a href={href(path)}>{say(lang, text.keHasil)}</a>
    </Inset>
  );
}

/** A plain form by GET; every choice has its address. */
export function WhatIfForm({ view, path }: { readonly view: View; readonly path: string }): VNode {
  const { lang, asked, meja } = view;
  const { pembagi, ambang } = asked?.pilihan ?? { pembagi: null, ambang: null };
  const thresholds = ambang === null || AMBANG_PILIHAN.some((one) => one === ambang) ? AMBANG_PILIHAN : [...AMBANG_PILIHAN, ambang];
  const inForce = say(lang, whatIf.berlaku);
  const { kursi, tanpa } = asked?.pilihan ?? { kursi: null, tanpa: [] };
  const steps: readonly AreaStep[] = [
    { id: 'pembagi', name: 'pembagi', label: say(lang, whatIf.pembagi), empty: inForce, value: pembagi ?? undefined, options: NAMA_PEMBAGI.map((name) => ({ value: name, label: say(lang, whatIf[name]) })) },
    {
      id: 'ambang', name: 'ambang', label: say(lang, meja.daerah === null ? whatIf.ambang : whatIf.ambangDewan), empty: `${inForce} (${percentText(lang, meja.pack.ambang)})`, value: ambang ?? undefined,
      options: thresholds.map((value) => ({ value, label: percentText(lang, [Math.round(Number(value) * 100), 10_000]) })),
    },
  ];
  return (
    <Section id="andai" title={say(lang, whatIf.judul)}>
      <Note>{say(lang, whatIf.isi)}</Note>
      <PickArea action={path} steps={steps} button={say(lang, whatIf.hitung)} keep={{ ...queriesOf({ kursi, tanpa }), ...sourceQuery(meja.dari) }} />
    </Section>
  );
}

/** The last seat in sentences that a candidate understands; a tie says what it waits for. */
export function LastSeatWords({ view, one }: { readonly view: View; readonly one: Pembagian }): VNode {
  const { lang } = view;
  if (one.seri !== null) {
    const { peserta, kursi, tunggu } = one.seri;
    return <p>{say(lang, text.seriIsi, { n: count(view, kursi), partai: names(view, peserta), sebab: say(lang, kataTunggu(tunggu)) })}</p>;
  }
  const last = lastSeats(one);
  const [only] = last;
  if (only === undefined) return <></>;
  const shared = last.length > 1 ? <p>{say(lang, text.terakhirBersama, { partai: names(view, last.map(({ pemegang }) => pemegang)) })}</p> : null;
  return shared ?? <OneLastSeat view={view} seat={only} />;
}

function OneLastSeat({ view, seat }: { readonly view: View; readonly seat: KursiTerakhir }): VNode {
  const { lang } = view;
  const pemegang = nameIn(view, seat.pemegang);
  const { tambah, kurang, geser } = seat;
  return (
    <>
      <p>
        <strong>{say(lang, text.terakhirDipegang, { ke: count(view, seat.ke), partai: pemegang })}</strong>
      </p>
      {tambah !== null && <p>{say(lang, text.kurangTerakhir, { partai: nameIn(view, tambah.partai), n: count(view, tambah.tambah) })}</p>}
      {kurang?.kurang != null && <p>{say(lang, text.hilangSatu, { pemegang, n: count(view, kurang.kurang), partai: nameIn(view, kurang.partai) })}</p>}
      {geser !== null && <p>{say(lang, text.geserTerakhir, { n: count(view, geser.geser), pemegang, partai: nameIn(view, geser.partai) })}</p>}
    </>
  );
}

/** All differences, each with both figures. */
export function Differences({ view, all }: { readonly view: View; readonly all: readonly Temuan[] }): VNode {
  const { lang } = view;
  const about = ({ kode, opsi }: Temuan): string => [kode === '0' ? say(lang, text.nasional) : dapilIn(view, kode), ...(opsi === null ? [] : [nameIn(view, opsi)])].join(', ');
  const columns: Column<Temuan>[] = [
    { kind: 'link', key: 'tentang', title: say(lang, text.tentang), get: (row) => ({ text: about(row), href: row.kode === '0' ? undefined : dapilPath(view.meja.at, row.kode), note: say(lang, differences[row.cek], { dasar: KEPUTUSAN_DPR_2024.dasar }) }) },
    { kind: 'number', key: 'tercantum', title: say(lang, text.tercantum), get: (row) => row.tercantum },
    { kind: 'number', key: 'pembanding', title: say(lang, text.pembanding), get: (row) => row.pembanding },
    { kind: 'text', key: 'selisih', title: say(lang, text.selisih), figure: true, phone: 'third', get: ({ tercantum, pembanding }) => `${tercantum > pembanding ? '+' : '−'}${formatInt(lang, Math.abs(tercantum - pembanding))}` },
  ];
  return (
    <Section id="temuan" title={say(lang, text.temuan)}>
      {all.length === 0 ? (
        <Note>{say(lang, text.temuanKosong)}</Note>
      ) : (
        <>
          <Note>{say(lang, text.temuanIsi)}</Note>
          <DataTable id="tabel-temuan" caption={say(lang, text.temuan)} quietCaption columns={columns} rows={all} rowKey={({ cek, kode, opsi, tercantum }) => `${cek} ${kode} ${opsi ?? ''} ${tercantum}`} />
        </>
      )}
    </Section>
  );
}

/** Files with their hashes, rule and articles. */
export function Sources({ view, urut }: { readonly view: View; readonly urut?: readonly number[] }): VNode {
  const { lang, meja } = view;
  const files = meja.sumber.filter((one) => urut === undefined || urut.includes(one.urut));
  const { dasar, sumber } = meja.pack;
  const basis = (['ambang', 'pembagi', 'caleg'] as const).map((key) => `${dasar[key].ketentuan} (${say(lang, kataYakin(dasar[key].keyakinan))})`);
  return (
    <Section id="sumber" title={say(lang, text.sumber)}>
      {meja.simulasi && <Note>{say(lang, text.sumberSimulasi)}</Note>}
      <DefinitionList
        items={[
          ...files.flatMap((one) => [
            { term: say(lang, text.berkas), value: one.berkas },
            ...(one.sha256 === '' ? [] : [{ term: say(lang, text.sidik), value: <code class="pd-hash">{one.sha256}</code> }]),
            { term: say(lang, text.diimpor), value: formatInstant(lang, isoOf(one.pada), 'WIB') },
          ]),
          { term: say(lang, text.aturan), value: meja.pack.id },
        ]}
      />
      <Details summary={say(lang, text.dasar)}>
        <ul class="govuk-list govuk-list--bullet">
          {[...new Set([...basis, ...sumber])].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Details>
    </Section>
  );
}
