// What does the page of the whole chamber show: who has how many seats, who is over the threshold, how close each dapil was?
import type { VNode } from 'preact';
import { percent2 } from '#kernel/share';
import { say } from '#kernel/text';
import { Details } from '#design/answers';
import { Hemicycle, SeatBars } from '#design/figures';
import { Breadcrumbs, Grid, Lead, Note, PageHead, Section, Span } from '#design/page';
import { useReader } from '#design/reader';
import { type Column, DataTable, Files } from '#design/tables';
import { type KursiTerakhir, lastSeats } from '../../aturan/margin.ts';
import type { Pembagian } from '../../aturan/seats.ts';
import type { AmbangPartai } from '../../aturan/thresholds.ts';
import { seatOffers } from '../../sematan/seats.tsx';
import { EmbedCodes } from '../../sematan/snippet.tsx';
import { dapilPath, roomPath, whatIfPath } from '../address.ts';
import { differencesOf } from '../differences.ts';
import { councils, layers } from '../text-dapil.ts';
import { files } from '../text-files.ts';
import { text, whatIf } from '../text.ts';
import { type View, chamberIn, count, dapilIn, nameIn, percentText, shownChamber, shownPack } from '../view.ts';
import { ComparedSeats, Differences, Party, Sources, StateTags, WhatIfForm, WhatIfNotice, crumbsOf } from './parts.tsx';
import { FindDapil, type Pencarian } from './search.tsx';

interface ChamberPageProps {
  readonly view: View;
  readonly pencarian: Pencarian | null;
  /** Scheme and host, for the code that other sites copy. */
  readonly origin: string;
}

export function ChamberPage({ view, pencarian, origin }: ChamberPageProps): VNode {
  const { lang, meja } = view;
  const path = roomPath(meja);
  const kamar = shownChamber(view);
  const seats = kamar.dapil.reduce((sum, { kursi }) => sum + kursi.length, 0);
  const all = { dapil: count(view, kamar.dapil.length), semuaDapil: count(view, meja.jumlahDapil), kursi: meja.jumlahKursi === null ? count(view, seats) : say(lang, text.dariKursi, { kursi: count(view, seats), semua: count(view, meja.jumlahKursi) }) };
  return (
    <>
      <Breadcrumbs items={crumbsOf(lang, meja)} />
      <PageHead title={say(lang, text.judulKamar, { dewan: chamberIn(view), pemilu: say(lang, meja.pemilu.nama) })} tags={<StateTags view={view} />}>
        {say(lang, text.terhitung, all)}
      </PageHead>
      <Lead>{say(lang, text.maksud)}</Lead>
      <WhatIfNotice view={view} path={path} />
      <MixedLayers view={view} />
      <Picture view={view} seats={seats} />
      {view.hitungan.andai !== null && <Compared view={view} />}
      {meja.daerah === null && <FindDapil lang={lang} at={meja.at} pencarian={pencarian} />}
      <DapilList view={view} />
      <WhatIfForm view={view} path={path} />
      {view.asked === null && <Differences view={view} all={differencesOf(meja, view.hitungan)} />}
      <Section id="unduh" title={say(lang, text.unduh)}>
        <Files items={[{ href: `${path}.csv`, title: say(lang, text.unduhCsv) }, { href: `${path}.xlsx`, title: say(lang, files.ruteXlsx) }, { href: `${path}.json`, title: say(lang, text.unduhJson) }]} />
        {view.asked === null && <EmbedCodes lang={lang} origin={origin} offers={seatOffers(lang, meja)} />}
      </Section>
      <Sources view={view} />
    </>
  );
}

/** Hemicycle of the DPR, bars of the councils; the table of parties beside it. */
function Picture({ view, seats }: { readonly view: View; readonly seats: number }): VNode {
  const { lang, meja } = view;
  const parties = shownChamber(view).kursi.map(({ id, kursi }) => ({ no: Number(id), name: nameIn(view, id), seats: kursi }));
  const label = say(lang, text.gambar, { kursi: count(view, seats), dewan: chamberIn(view) });
  if (meja.daerah === null) {
    return (
      <>
        <Grid>
          <Span cols={6}>
            <Hemicycle parties={parties} open={Math.max(0, (meja.jumlahKursi ?? seats) - seats)} label={label} />
          </Span>
        </Grid>
        <Parties view={view} />
      </>
    );
  }
  return (
    <Grid section>
      <Span cols={5}>{seats > 0 && <SeatBars parties={parties} label={label} />}</Span>
      <Span cols={7}>
        <Parties view={view} />
      </Span>
    </Grid>
  );
}

/** Says where the dapil of one chamber are counted from different layers. */
function MixedLayers({ view: { lang, meja } }: { readonly view: View }): VNode | null {
  const tps = meja.suara.filter(({ asal }) => asal === 'TPS').length;
  if (tps === 0 || tps === meja.suara.length) return null;
  return <Note>{say(lang, layers.campur, { tps: String(tps), dapil: String(meja.suara.length - tps) })}</Note>;
}

/** Seats of the rule in force beside those of the other rule, and the dapil that change. */
function Compared({ view }: { readonly view: View }): VNode | null {
  const { href } = useReader();
  const { lang, meja, asked } = view;
  const { andai } = view.hitungan;
  if (andai === null || asked === null) return null;
  const rows = andai.selisih.filter(({ kini, andai: then }) => kini > 0 || then > 0);
  return (
    <ComparedSeats view={view} rows={rows}>
      <Details summary={say(lang, whatIf.berubah, { n: count(view, andai.berubah.length) })}>
        <ul class="govuk-list govuk-list--bullet">
          {andai.berubah.map((kode) => (
            <li key={kode}>
              <a href={href(whatIfPath(dapilPath(meja.at, kode), asked.pilihan))}>{dapilIn(view, kode)}</a>
            </li>
          ))}
        </ul>
      </Details>
    </ComparedSeats>
  );
}

function Parties({ view }: { readonly view: View }): VNode {
  const { lang, meja } = view;
  const { ambang, kursi } = shownChamber(view);
  const pack = shownPack(view);
  const persen = percentText(lang, pack.ambang);
  const [part] = pack.ambang;
  const listed = (id: string): number | null => meja.nasional?.isi.opsi.find((one) => one.id === id)?.kursi ?? null;
  const hasListed = meja.nasional?.isi.opsi.some((one) => (one.kursi ?? 0) > 0) ?? false;
  const columns: Column<AmbangPartai>[] = [
    { kind: 'text', key: 'partai', title: say(lang, text.partai), get: ({ id }) => <Party view={view} id={id} /> },
    { kind: 'number', key: 'suara', title: say(lang, meja.daerah === null ? text.suaraNasional : text.suara), get: ({ suara }) => suara, share: ({ suara }) => percent2(suara, ambang.total), phone: 'half' },
    ...(part === 0 ? [] : [{
      kind: 'text', key: 'ambang', title: say(lang, text.ambang, { persen }),
      get: (one: AmbangPartai) => (one.lolos ? say(lang, text.lolos, { n: count(view, one.lebih) }) : say(lang, text.takLolos, { n: count(view, one.kurang) })),
    } as const]),
    { kind: 'number', key: 'kursi', title: say(lang, text.kursiDihitung), get: ({ id }) => kursi.find((one) => one.id === id)?.kursi ?? 0 },
    ...(hasListed ? [{ kind: 'number', key: 'sumber', title: say(lang, text.kursiSumber), get: ({ id }: AmbangPartai) => listed(id) } as const] : []),
  ];
  return (
    <Section id="partai" title={say(lang, part === 0 ? text.kursiPartai : text.perPartai)} tight={meja.daerah !== null}>
      <DataTable id="tabel-partai" caption={say(lang, text.perPartai)} quietCaption columns={columns} rows={ambang.partai} rowKey={({ id }) => id} />
      <Note>{say(lang, part === 0 ? text.tanpaAmbang : text.dasarAmbang, { persen, dasar: pack.dasar.ambang.ketentuan, jumlah: count(view, ambang.total) })}</Note>
    </Section>
  );
}

interface DapilLine {
  readonly one: Pembagian;
  readonly last: KursiTerakhir | undefined;
}

function DapilList({ view }: { readonly view: View }): VNode {
  const { href } = useReader();
  const { lang, meja, asked } = view;
  const rows = shownChamber(view).dapil.map((one): DapilLine => ({ one, last: lastSeats(one)[0] }));
  const to = (kode: string): string => (asked === null ? dapilPath(meja.at, kode) : whatIfPath(dapilPath(meja.at, kode), asked.pilihan));
  const columns: Column<DapilLine>[] = [
    { kind: 'link', key: 'dapil', title: say(lang, text.dapil), get: ({ one }) => ({ text: dapilIn(view, one.kode), href: to(one.kode) }) },
    { kind: 'number', key: 'kursi', title: say(lang, text.kursi), get: ({ one }) => one.jumlahKursi },
    { kind: 'text', key: 'terakhir', title: say(lang, text.kursiTerakhir), phone: 'third', get: ({ one, last }) => (last === undefined ? (one.seri === null ? '' : say(lang, text.seri)) : nameIn(view, last.pemegang)) },
    { kind: 'text', key: 'lawan', title: say(lang, text.terdekat), phone: 'third', get: ({ last }) => (last?.tambah == null ? '' : nameIn(view, last.tambah.partai)) },
    { kind: 'number', key: 'tambah', title: say(lang, text.selisihTambah), get: ({ last }) => last?.tambah?.tambah ?? null },
    { kind: 'number', key: 'kurang', title: say(lang, text.selisihKurang), get: ({ last }) => last?.kurang?.kurang ?? null },
  ];
  const { cacat: waiting, tanpaKursi } = view.hitungan;
  return (
    <Section id="dapil" title={say(lang, text.semuaDapil)}>
      <DataTable id="tabel-dapil" caption={say(lang, text.semuaDapil)} quietCaption columns={columns} rows={rows} rowKey={({ one }) => one.kode} />
      {tanpaKursi.length > 0 && (
        <>
          <Note>{say(lang, councils.tanpaKursiBanyak, { n: String(tanpaKursi.length) })}</Note>
          <ul class="govuk-list govuk-list--bullet">
            {tanpaKursi.map((kode) => (
              <li key={kode}>
                <a href={href(dapilPath(meja.at, kode))}>{dapilIn(view, kode)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {waiting.map((kode) => (
        <Note key={kode}>{say(lang, text.dapilBelum, { dapil: dapilIn(view, kode) })}</Note>
      ))}
    </Section>
  );
}
