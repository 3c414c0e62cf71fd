// Which rule packs are there, each with its articles, how sure each is, and the days it holds?
import type { VNode } from 'preact';
import { day } from '#kernel/day';
import { formatDay } from '#kernel/format';
import { type Lang, type Sentence, say } from '#kernel/text';
import { Breadcrumbs, Lead, Note, PageHead, Section } from '#design/page';
import { type Column, DataTable, DefinitionList, Files } from '#design/tables';
import { findSuratSuara, listPemilu } from '#modules/pemilu';
import type { AturanPack, Dasar, Jenis } from '../../aturan/pack-schema.ts';
import { ATURAN } from '../../aturan/packs.ts';
import { kataYakin } from '../../aturan/words.ts';
import { ROOT } from '../../pages/address.ts';
import { RULES, rulePath } from '../address.ts';
import { text } from '../text.ts';
import { rules } from '../text-rules.ts';

interface LangProps {
  readonly lang: Lang;
}

export function RulesPage({ lang }: LangProps): VNode {
  const sure = (one: Dasar['keyakinan']): string => say(lang, kataYakin(one));
  return (
    <>
      <Breadcrumbs items={[{ label: say(lang, text.keSemuaHasil), href: ROOT }, { label: say(lang, rules.judul) }]} />
      <PageHead title={say(lang, rules.judul)} />
      <Lead>{say(lang, rules.maksud, { n: String(ATURAN.length) })}</Lead>
      <Note>{say(lang, rules.yakin, { h: sure('H'), m: sure('M'), l: sure('L') })}</Note>
      <Files items={[{ href: `${RULES}.json`, title: say(lang, rules.semuaJson) }]} />
      {ATURAN.map((pack) => (
        <Pack key={pack.id} lang={lang} pack={pack} />
      ))}
    </>
  );
}

interface Line {
  readonly hal: string;
  readonly dasar: Dasar;
}

const NAMES = {
  mayoritas: rules.hal_mayoritas, persebaran: rules.hal_persebaran, putaranKedua: rules.hal_putaranKedua, duaPasangan: rules.hal_duaPasangan, terbanyak: rules.hal_terbanyak, tunggal: rules.hal_tunggal,
  pengganti: rules.hal_pengganti, ambang: rules.hal_ambang, pembagi: rules.hal_pembagi, caleg: rules.hal_caleg, pita: rules.hal_pita,
} as const satisfies Record<string, Sentence>;

/** Every article of a pack with what it is for. */
function linesOf(lang: Lang, pack: AturanPack): Line[] {
  const own = (Object.entries(pack.dasar) as [keyof typeof NAMES, Dasar | undefined][]).flatMap(([name, dasar]) => (dasar === undefined ? [] : [{ hal: say(lang, NAMES[name]), dasar }]));
  const chain = (steps: readonly { readonly dasar: Dasar }[], words: Sentence): Line[] => steps.map(({ dasar }, at) => ({ hal: say(lang, words, { n: String(at + 1) }), dasar }));
  return [
    ...own,
    ...('tps' in pack ? [{ hal: say(lang, rules.hal_tps), dasar: pack.tps.dasar }] : []),
    ...('tali' in pack ? chain(pack.tali, rules.hal_tali) : []),
    ...('taliCaleg' in pack ? chain(pack.taliCaleg, rules.hal_taliCaleg) : []),
  ];
}

/** The contest by the name that a ballot of it bears. */
function contestName(lang: Lang, jenis: Jenis): string {
  const ballot = listPemilu().map(({ slug }) => findSuratSuara(slug, jenis)).find((one) => one !== undefined);
  return ballot === undefined ? jenis : say(lang, ballot.nama);
}

function Pack({ lang, pack }: LangProps & { readonly pack: AturanPack }): VNode {
  const from = formatDay(lang, day(pack.berlakuSejak));
  const days = pack.berlakuSampai === null ? say(lang, rules.sejak, { dari: from }) : say(lang, rules.antara, { dari: from, sampai: formatDay(lang, day(pack.berlakuSampai)) });
  const columns: Column<Line>[] = [
    { kind: 'text', key: 'hal', title: say(lang, rules.hal), get: ({ hal }) => hal },
    { kind: 'text', key: 'ketentuan', title: say(lang, rules.ketentuan), get: ({ dasar }) => dasar.ketentuan },
    { kind: 'text', key: 'keyakinan', title: say(lang, rules.keyakinan), get: ({ dasar }) => `${dasar.keyakinan}: ${say(lang, kataYakin(dasar.keyakinan))}` },
  ];
  return (
    <Section id={pack.id} title={pack.id} eyebrow={say(lang, rules[pack.cara])}>
      <DefinitionList
        items={[
          { term: say(lang, rules.untuk), value: pack.jenis.map((jenis) => contestName(lang, jenis)).join(', ') },
          { term: say(lang, rules.berlaku), value: days },
          ...(pack.wilayah === undefined ? [] : [{ term: say(lang, rules.hanya), value: pack.wilayah.join(', ') }]),
          ...(pack.kecuali === undefined ? [] : [{ term: say(lang, rules.kecuali), value: pack.kecuali.join(', ') }]),
          { term: say(lang, rules.sumber), value: pack.sumber.join('; ') },
        ]}
      />
      <DataTable id={`tabel-${pack.id}`} caption={pack.id} quietCaption columns={columns} rows={linesOf(lang, pack)} rowKey={({ hal }) => hal} />
      <Files items={[{ href: rulePath(pack.id), title: say(lang, rules.satuJson, { id: pack.id }) }]} />
    </Section>
  );
}
