// What is asked of one station, with its figures, checks and photographs, and what did offices answer? (a question, never an accusation)
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { Details, Inset } from '#design/answers';
import { Lead, Note, Section } from '#design/page';
import { Files } from '#design/tables';
import type { Area } from '#platform/offices';
import type { Scene } from '../../pages/scene.ts';
import { daftarTanyaPath, tanyaPath } from '../address.ts';
import type { Cerita } from '../cerita.ts';
import type { TpsTanya } from '../load.ts';
import { ATURAN_TANYA, type AturanTanya } from '../rules.ts';
import { text } from '../text.ts';
import { tanyaku } from '../timbang.ts';
import { type Names, kalimat, tpsName } from '../words.ts';
import { stateWords } from './list.tsx';
import { Answers, RuleCard, TanyaHead, TanyaPhotos } from './parts.tsx';

export interface StationTanyaView {
  readonly scene: Scene;
  readonly area: Pick<Area, 'kode' | 'nama'>;
  readonly up: readonly Area[];
  /** Undefined where nothing is in. */
  readonly tps: TpsTanya | undefined;
  readonly per: string | null;
  readonly names: Names;
}

export function StationTanyaPage({ view }: { readonly view: StationTanyaView }): VNode {
  const { scene, area, up, tps, per, names } = view;
  const { lang, at } = scene;
  const nama = tpsName(scene, names, area.kode);
  const cerita = tps?.cerita ?? [];
  return (
    <>
      <TanyaHead scene={scene} title={say(lang, text.judulTps, { tps: nama })} area={{ ...area, nama }} up={up} hitungan={tps === undefined ? undefined : { seq: tps.seq, per }} />
      <Lead>{cerita.length === 0 ? say(lang, text.tpsTanpa) : say(lang, text.maksud)}</Lead>
      {ATURAN_TANYA.flatMap((rule) => {
        const one = cerita.find(({ id }) => id === rule.id);
        return tps === undefined || one === undefined ? [] : [<Question key={rule.id} view={view} tps={tps} rule={rule} one={one} />];
      })}
      {tps !== undefined && (
        <>
          <Note>{tps.gagal.length === 0 ? say(lang, text.periksaNihil) : say(lang, text.periksa, { cek: tps.gagal.join(', ') })}</Note>
          <TanyaPhotos scene={scene} paths={tps.foto} />
        </>
      )}
      <Section id="unduh" title={say(lang, text.unduh)}>
        <Files items={[{ href: `${tanyaPath(at, area.kode)}.json`, title: say(lang, text.unduhJson) }, { href: `${tanyaPath(at, area.kode)}.csv`, title: say(lang, text.unduhCsvTps) }]} />
      </Section>
    </>
  );
}

interface QuestionProps {
  readonly view: StationTanyaView;
  readonly tps: TpsTanya;
  readonly rule: AturanTanya;
  readonly one: Cerita;
}

function Question({ view: { scene, area, names }, tps, rule, one }: QuestionProps): VNode {
  const { lang, at } = scene;
  const t = tanyaku(scene.kontes);
  const judul = say(lang, text.judulAturan, { id: rule.id, judul: say(lang, rule.judul) });
  return (
    <Section id={rule.id.toLowerCase()} title={judul}>
      <Inset>{kalimat(scene, t, one, area.kode, names)}</Inset>
      <Note>{stateWords(scene, area.kode, one)}</Note>
      <Answers scene={scene} all={tps.jawaban.filter(({ tanya }) => tanya === rule.id)} names={names} />
      <Details summary={say(lang, text.aturanJudul)}>
        <RuleCard scene={scene} t={t} rule={rule} />
        <Files items={[{ href: daftarTanyaPath(at, area.kode.slice(0, 4) as typeof area.kode, rule.id), title: judul, icon: 'chain' }]} />
      </Details>
    </Section>
  );
}
