// What can be asked of the information desk, how long does it take, and where does one begin?
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { type Lang, type Sentence, say } from '#kernel/text';
import { Facts } from '#design/desk';
import { Button } from '#design/forms';
import { Breadcrumbs, Grid, Lead, Note, PageHead, Section, Span } from '#design/page';
import { useReader } from '#design/reader';
import { type DeadlineRule, ruleInForce } from '#platform/clocks';
import type { Deps, Outcome, PageRequest } from '#platform/module';
import { ARSIP, DIP } from '../dip/pages/address.ts';
import { MINTA, PERIKSA_TANDA } from './address.ts';
import { depanText as text } from './text-depan.ts';
import { mintaText } from './text-minta.ts';
import { hariIni } from './waktu.ts';

interface Tautan {
  readonly href: string;
  readonly label: Sentence;
  readonly detail: Sentence;
}

/** Pages of the desk for everybody; one that no part of this house brings is left out. */
const SUDAH: readonly Tautan[] = [
  { href: DIP, label: text.dip, detail: text.dipRinci },
  { href: ARSIP, label: text.arsip, detail: text.arsipRinci },
  { href: '/ppid/dikecualikan', label: text.dikecualikan, detail: text.dikecualikanRinci },
  { href: '/ppid/statistik', label: text.statistik, detail: text.statistikRinci },
  { href: '/kantor/0/maklumat', label: text.maklumat, detail: text.maklumatRinci },
  { href: PERIKSA_TANDA, label: text.periksa, detail: text.periksaRinci },
];

const HITUNG = '/tenggat';

/** Does a page of this house stand there? A pattern's own words are matched one by one. */
export function adaDi({ registry }: Pick<Deps, 'registry'>, href: string): boolean {
  const want = href.split('/');
  return registry.routes.some(({ path, post }) => {
    const has = path.split('/');
    return post === undefined && has.length === want.length && has.every((part, at) => part.startsWith(':') || part === want[at]);
  });
}

export function tautanUmum(deps: Pick<Deps, 'registry'>): readonly Tautan[] {
  return SUDAH.filter(({ href }) => adaDi(deps, href));
}

export function showDepan({ deps, lang }: PageRequest<unknown, unknown>): Outcome {
  const today = hariIni(deps.clock);
  const lanes = ['ppid.jawab.umum', 'ppid.jawab.pemilu'].flatMap((id) => {
    const rule = ruleInForce(deps.registry.deadlines, id, today);
    return rule.ok ? [rule.value] : [];
  });
  return { kind: 'page', title: say(lang, text.judul), nav: 'ppid', body: <DepanView lang={lang} lanes={lanes} links={tautanUmum(deps)} hitung={adaDi(deps, HITUNG)} /> };
}

interface DepanProps {
  readonly lang: Lang;
  readonly lanes: readonly DeadlineRule[];
  readonly links: readonly Tautan[];
  readonly hitung: boolean;
}

function DepanView({ lang, lanes, links, hitung }: DepanProps): VNode {
  const { href } = useReader();
  return (
    <>
      <Breadcrumbs items={[{ href: '/', label: 'Pendopo' }, { label: say(lang, text.judul) }]} />
      <PageHead title={say(lang, text.judul)} />
      <Lead>{say(lang, text.pengantar)}</Lead>
      <div class="pd-actions">
        <Button href={MINTA}>{say(lang, text.minta)}</Button>
        <Button kind="second" href="/lacak">
          {say(lang, text.lacak)}
        </Button>
      </div>
      <Grid section>
        <Span cols={8}>
          <Section id="lama" title={say(lang, text.waktuJudul)} tight>
            <Facts items={lanes.map((rule) => laneOf(lang, rule))} />
            <Note>
              {say(lang, text.lamaTutup)} {hitung && <a href={href(HITUNG)}>{say(lang, text.hitung)}</a>}
            </Note>
          </Section>
          <Section id="apa" title={say(lang, text.apaJudul)}>
            <ul class="govuk-list govuk-list--bullet">
              {[text.apa1, text.apa2, text.apa3, text.apa4].map((one) => (
                <li key={one.key}>{say(lang, one)}</li>
              ))}
            </ul>
            <p class="govuk-body">{say(lang, text.apaTutup)}</p>
          </Section>
          <Section id="kecewa" title={say(lang, text.kecewaJudul)}>
            <p class="govuk-body">{say(lang, text.kecewaIsi)}</p>
          </Section>
        </Span>
        <Span cols={4}>
          <Section id="dulu" title={say(lang, text.dulu)} level={3} tight>
            <ul class="govuk-list">
              {links.map((one) => (
                <li key={one.href}>
                  <a href={href(one.href)}>{say(lang, one.label)}</a>
                  <p class="pd-small">{say(lang, one.detail)}</p>
                </li>
              ))}
            </ul>
          </Section>
          <Section id="tanpa" title={say(lang, text.caraLain)} level={3}>
            <p class="govuk-body">
              {say(lang, text.caraLainIsi)} <a href={href('/kantor')}>{say(lang, mintaText.caraLainTautan)}</a>
            </p>
          </Section>
        </Span>
      </Grid>
    </>
  );
}

function laneOf(lang: Lang, { id, panjang, perpanjangan, dasar }: DeadlineRule): { term: string; value: string } {
  const term = say(lang, id.endsWith('umum') ? text.jalurUmum : text.jalurPemilu);
  return { term, value: say(lang, text.lamaIsi, { n: formatInt(lang, panjang), tambah: formatInt(lang, perpanjangan?.panjang ?? 0), dasar }) };
}

