// What does the desk of a participant show of an area? (strength, map, areas below, ends, questions, changes, candidates, files)
import type { VNode } from 'preact';
import { NATION } from '#kernel/area-code';
import { formatPercent } from '#kernel/format';
import { percent2 } from '#kernel/share';
import { say } from '#kernel/text';
import { Details } from '#design/answers';
import { Grid, Lead, Section, Span } from '#design/page';
import { useReader } from '#design/reader';
import { DefinitionList, Files } from '#design/tables';
import type { AreaShapes } from '#platform/offices';
import { areaPath } from '../../pages/address.ts';
import { deskPath, listPath, watchPath } from '../address.ts';
import type { DaftarCaleg } from '../candidates.ts';
import { type Meja, count, isCovered, nameIn, shortName } from '../desk.ts';
import { isWhole } from '../kept.ts';
import { pemusatan } from '../measure.ts';
import type { Perbandingan } from '../swing.ts';
import { lists } from '../text-lists.ts';
import { watch } from '../text-watch.ts';
import { text } from '../text.ts';
import { decimal, labelOf, percentText, points } from '../words.ts';
import { Below, ShareMap, type SortQuery } from './below.tsx';
import { Candidates } from './candidates.tsx';
import { Ends, Questions } from './ends.tsx';
import { Crumbs, Head, titleOf } from './head.tsx';
import { Swing } from './swing.tsx';

export interface DeskView {
  readonly meja: Meja;
  readonly shapes: AreaShapes | undefined;
  readonly banding: Perbandingan;
  /** Undefined where the papers here carry no candidates. */
  readonly caleg: DaftarCaleg | undefined;
}

export function DeskPage({ view, query }: { readonly view: DeskView; readonly query: SortQuery }): VNode {
  const { meja, shapes, banding, caleg } = view;
  const mapped = shapes !== undefined || meja.area.kode === NATION;
  return (
    <>
      <Crumbs meja={meja} />
      <Head meja={meja} title={titleOf(meja)} />
      <Opening meja={meja} />
      <Grid>
        <Span cols={mapped ? 5 : 9}>
          <InShort meja={meja} />
        </Span>
        {mapped && (
          <Span cols={7}>
            <ShareMap meja={meja} shapes={shapes} />
          </Span>
        )}
      </Grid>
      <Below meja={meja} query={query} />
      {meja.area.tps.masuk > 0 && (
        <>
          <Ends meja={meja} />
          <Questions meja={meja} />
        </>
      )}
      <Swing meja={meja} banding={banding} />
      {caleg !== undefined && <Candidates meja={meja} caleg={caleg} />}
      <Downloads meja={meja} />
      <Meanings meja={meja} />
    </>
  );
}

function Opening({ meja }: { readonly meja: Meja }): VNode {
  const { lang, kuat, area, hitungan } = meja;
  if (kuat === undefined) return <Lead>{say(lang, text.belumAda, { tempat: nameIn(lang, area) })}</Lead>;
  const values = { suara: count(lang, kuat.suara), persen: percentText(lang, kuat), jumlah: count(lang, kuat.jumlah), peringkat: count(lang, kuat.peringkat), dari: count(lang, hitungan.pilihan.length) };
  return <Lead>{say(lang, text.pembuka, values)}</Lead>;
}

function InShort({ meja }: { readonly meja: Meja }): VNode {
  const { lang, kuat, lq, acuan, area, lists: found } = meja;
  const { lengkap, total } = area.tps;
  const covered = isCovered(lengkap, total);
  const concentration = pemusatan(area.suara);
  const pockets = found !== undefined && isWhole(found) ? found.sebaran.kantong : null;
  const persen = percent2(lengkap, total);
  const items = [
    ...(kuat === undefined
      ? []
      : [{ term: say(lang, text.dominasi), value: covered ? say(lang, text.dominasiIsi, { label: labelOf(lang, kuat, covered), poin: points(lang, kuat.dominasi.poin) }) : say(lang, text.belumDilabel) }]),
    ...(lq === null || acuan === undefined ? [] : [{ term: say(lang, text.lq), value: say(lang, text.lqIsi, { n: decimal(lang, lq), acuan: acuan.nama }) }]),
    ...(concentration === undefined ? [] : [{ term: say(lang, text.pemusatan), value: say(lang, text.pemusatanIsi, { h: decimal(lang, concentration.h, 3), efektif: decimal(lang, concentration.efektif) }) }]),
    ...(pockets === null ? [] : [{ term: say(lang, text.kantong), value: say(lang, text.kantongIsi, { n: count(lang, pockets.desa), dari: count(lang, pockets.dari) }) }]),
    { term: say(lang, text.liputan), value: say(lang, text.liputanIsi, { n: count(lang, lengkap), dari: count(lang, total), persen: persen === null ? '0' : formatPercent(lang, persen) }) },
  ];
  return (
    <Section id="ringkas" title={say(lang, text.ringkas)} tight>
      <DefinitionList items={items} />
    </Section>
  );
}

function Downloads({ meja }: { readonly meja: Meja }): VNode {
  const { href } = useReader();
  const { lang, at, pilihan, area } = meja;
  const base = deskPath(at, pilihan.nomor, area.kode);
  const weakest = listPath(at, pilihan.nomor, area.kode, 'tps-terlemah');
  return (
    <Section id="unduh" title={say(lang, lists.unduh)}>
      <p class="govuk-body">{say(lang, lists.unduhIsi)}</p>
      <Files
        items={[
          { href: `${weakest}.csv`, title: say(lang, lists.unduhLemah) },
          { href: `${weakest}.xlsx`, title: say(lang, lists.unduhLemahXlsx) },
          { href: `${base}.csv`, title: say(lang, lists.csvWilayah) },
          { href: `${base}.json`, title: say(lang, lists.json) },
        ]}
      />
      <ul class="govuk-list">
        <li>
          <a href={href(areaPath({ pemilu: at.pemilu, kontes: at.jenis }, area.kode))}>{say(lang, text.keHasil, { tempat: nameIn(lang, area) })}</a>
        </li>
        <li>
          <a href={href(watchPath(at, area.kode))} rel="nofollow">
            {say(lang, watch.pantauIni, { tempat: nameIn(lang, area), peserta: shortName(pilihan) })}
          </a>
        </li>
      </ul>
    </Section>
  );
}

function Meanings({ meja: { lang } }: { readonly meja: Meja }): VNode {
  return (
    <Details summary={say(lang, text.definisi)}>
      <ul class="govuk-list govuk-list--bullet">
        {[text.definisiIsi1, text.definisiIsi2, text.definisiIsi3, text.definisiIsi4].map((one) => (
          <li key={one.key}>{say(lang, one)}</li>
        ))}
      </ul>
    </Details>
  );
}
