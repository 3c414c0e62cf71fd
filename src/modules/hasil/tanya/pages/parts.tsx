// What do the pages of questions have in common? (heads, the rule with its basis, photographs, answers)
import type { VNode } from 'preact';
import type { AreaCode } from '#kernel/area-code';
import { day } from '#kernel/day';
import { formatDay, formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { Details, Photos, Timeline } from '#design/answers';
import { Note, PageHead, Section } from '#design/page';
import { useReader } from '#design/reader';
import { DefinitionList } from '#design/tables';
import type { Area } from '#platform/offices';
import { recordedRole } from '#platform/identity';
import { photoHash } from '../../desk/photo-path.ts';
import { isoOf } from '../../instants.ts';
import { areaPath } from '../../pages/address.ts';
import { Crumbs, StateTags, nameOf } from '../../pages/area-head.tsx';
import { readPhoto } from '../../pages/photo.ts';
import { type Scene, eyebrowOf, timeAt } from '../../pages/scene.ts';
import { station } from '../../pages/text-station.ts';
import { tanyaPath } from '../address.ts';
import { alasanWords, rujukanWords } from '../jawaban.ts';
import { type AturanTanya, ATURAN_TANYA, dasarOf } from '../rules.ts';
import type { Jawaban } from '../store/jawaban.ts';
import type { WilayahTanya } from '../store/wilayah.ts';
import { sah } from '../text-aturan.ts';
import { text } from '../text.ts';
import type { Tanyaku } from '../timbang.ts';
import { type Names, aturanWords, tpsName } from '../words.ts';

interface HeadProps {
  readonly scene: Scene;
  readonly title: string;
  readonly area: Pick<Area, 'kode' | 'nama'>;
  readonly up: readonly Area[];
  /** The page is below the area's own page of questions. */
  readonly below?: boolean;
  readonly hitungan: Pick<WilayahTanya, 'seq' | 'per'> | undefined;
}

/** Where the reader is, and how far the count goes: layer, time, number. */
export function TanyaHead({ scene, title, area, up, below = false, hitungan }: HeadProps): VNode {
  const { lang, at } = scene;
  const { href } = useReader();
  const tempat = nameOf(scene, area);
  const per = hitungan?.per ?? null;
  const words = per === null ? say(lang, text.belumDihitung) : say(lang, text.sampai, { waktu: timeAt(lang, per, area.kode), seq: formatInt(lang, hitungan?.seq ?? 0) });
  return (
    <>
      <Crumbs scene={scene} up={[...up, area]} here={say(lang, text.tanya)} />
      <PageHead title={title} eyebrow={below ? `${eyebrowOf(scene)}. ${tempat}` : eyebrowOf(scene)} tags={<StateTags scene={scene} empty={per === null} />}>
        {words}
      </PageHead>
      <p class="govuk-body">
        <a href={href(areaPath(at, area.kode))}>{say(lang, text.keHasil, { tempat })}</a>
        {below && (
          <>
            {' · '}
            <a href={href(tanyaPath(at, area.kode))}>{say(lang, text.keTanya, { tempat })}</a>
          </>
        )}
      </p>
    </>
  );
}

/** Definition, formula, what it is out of, basis and lawful reasons of one question. */
export function RuleCard({ scene, t, rule }: { readonly scene: Scene; readonly t: Tanyaku; readonly rule: AturanTanya }): VNode {
  const { lang } = scene;
  return (
    <>
      <p class="govuk-body">{aturanWords(scene, t, rule, 'arti')}</p>
      <DefinitionList
        items={[
          { term: say(lang, text.rumus), value: aturanWords(scene, t, rule, 'rumus') },
          { term: say(lang, text.penyebut), value: say(lang, rule.penyebut) },
          { term: say(lang, text.dasar), value: dasarOf(rule, t).join('; ') },
          { term: say(lang, text.paket), value: say(lang, text.paketIsi, { id: t.paket.id, sejak: formatDay(lang, day(t.paket.berlakuSejak)) }) },
        ]}
      />
      <p class="govuk-body">{say(lang, text.alasanSah)}</p>
      <ul class="govuk-list govuk-list--bullet">
        {rule.sah.map((kode) => (
          <li key={kode}>{say(lang, sah[kode])}</li>
        ))}
      </ul>
    </>
  );
}

/** All eight, closed until asked for. */
export function Rules({ scene, t }: { readonly scene: Scene; readonly t: Tanyaku }): VNode {
  const { lang } = scene;
  return (
    <Section id="aturan" title={say(lang, text.aturanJudul)}>
      {ATURAN_TANYA.map((rule) => (
        <Details key={rule.id} id={rule.id.toLowerCase()} summary={say(lang, text.judulAturan, { id: rule.id, judul: say(lang, rule.judul) })}>
          <RuleCard scene={scene} t={t} rule={rule} />
        </Details>
      ))}
    </Section>
  );
}

/** Links to photographs of the form, where there are any to show: simulated ones are named and lead nowhere. */
export function photoLinks({ simulated }: Scene, paths: readonly string[]): readonly { readonly n: number; readonly href: string }[] {
  return paths.flatMap((path, at) => {
    const photo = readPhoto(path);
    return photo === undefined || (simulated && photoHash(path) === undefined) ? [] : [{ n: at + 1, href: photo.href }];
  });
}

export function TanyaPhotos({ scene, paths }: { readonly scene: Scene; readonly paths: readonly string[] }): VNode {
  const { lang } = scene;
  const links = photoLinks(scene, paths);
  return (
    <Section id="foto" title={say(lang, text.foto)}>
      {links.length === 0 ? <Note>{say(lang, scene.simulated && paths.length > 0 ? station.fotoSimulasi : text.fotoTiada)}</Note> : <Photos items={links.map(({ n, href }) => ({ title: say(lang, text.fotoSatu, { n: formatInt(lang, n) }), href }))} />}
    </Section>
  );
}

/** The source of answers that a demonstration made; no office stands behind them. */
export const SIMULASI = 'simulasi';

/** Every answer to one question, the newest first: a later one adds, never replaces. */
export function Answers({ scene, all, names }: { readonly scene: Scene; readonly all: readonly Jawaban[]; readonly names: Names }): VNode {
  const { lang } = scene;
  if (all.length === 0) return <Note>{say(lang, text.jawabanKosong)}</Note>;
  return (
    <Timeline
      items={[...all].reverse().map((one) => ({
        title: say(lang, text.jawabanJudul, { n: formatInt(lang, one.urut), alasan: alasanWords(lang, one.alasan) }),
        byline: one.peran === SIMULASI ? say(lang, text.jawabanSimulasi) : say(lang, text.jawabanOleh, { peran: say(lang, recordedRole(one.peran)), tempat: placeName(scene, names, one.simpul) }),
        when: say(lang, text.jawabanPada, { waktu: timeAt(lang, isoOf(one.pada), one.kode), seq: formatInt(lang, one.seq) }),
        children: (
          <p class="govuk-body">
            {one.isi} {one.rujukan !== null && say(lang, text.rujukan, { rujukan: rujukanWords(lang, one.rujukan) })}
          </p>
        ),
      }))}
    />
  );
}

function placeName(scene: Scene, names: Names, kode: AreaCode): string {
  const known = names.get(kode);
  if (kode.length === 13) return tpsName(scene, names, kode);
  return known === undefined ? kode : nameOf(scene, known);
}
