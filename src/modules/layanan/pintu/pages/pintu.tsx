// How does one page ask what somebody wants, the next say what counts, and the third lead there? (stateless, no script)
import type { VNode } from 'preact';
import type { Day } from '#kernel/day';
import { formatDay } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { AnswerLines, Inset, Roofed } from '#design/answers';
import { Button, ErrorSummary, type HiddenField, PostForm, Textarea } from '#design/forms';
import { Breadcrumbs, EmbedCode, Lead, Note, PageHead, Section } from '#design/page';
import { useReader } from '#design/reader';
import { DefinitionList } from '#design/tables';
import type { ServiceTask } from '#platform/module';
import { findComing, type TodayDoor } from '../../services.ts';
import { text as depan } from '../../text.ts';
import { type Keinginan, KELUHAN, WBS } from '../keinginan.ts';
import { pintuText as text } from '../text.ts';
import { type Tujuan, type TujuanLuar, findTujuan, pintuOf } from '../tujuan.ts';
import { INGIN, KERTAS, inginPath, kePath } from './address.ts';

export const CERITA_MAX = 5_000;
const LANJUT = `${INGIN}/${KELUHAN}/lanjut`;
const SEGEL = `${INGIN}/${KELUHAN}/wbs`;

const crumbs = (lang: Lang, last?: string) => [{ label: say(lang, depan.nama), href: '/' }, last === undefined ? { label: say(lang, text.judul) } : { label: say(lang, text.judul), href: INGIN }, ...(last === undefined ? [] : [{ label: last }])];

export function InginPage({ lang, all }: { readonly lang: Lang; readonly all: readonly Keinginan[] }): VNode {
  const { href } = useReader();
  return (
    <>
      <Breadcrumbs items={crumbs(lang)} />
      <PageHead title={say(lang, text.judul)} />
      <Lead>{say(lang, text.pengantar)}</Lead>
      <ul class="govuk-list">
        {all.map(({ slug, ingin }) => (
          <li key={slug}>
            <a href={href(inginPath(slug))}>{say(lang, ingin)}</a>
          </li>
        ))}
      </ul>
      <Note>
        <a href={href(KERTAS)}>{say(lang, text.kertas)}</a>
      </Note>
    </>
  );
}

interface SatuProps {
  readonly lang: Lang;
  readonly one: Keinginan;
  readonly services: readonly ServiceTask[];
  /** Hidden fields of the form for a few words; absent where none is asked. */
  readonly fields?: readonly HiddenField[];
  readonly error?: string | undefined;
}

export function SatuInginPage({ lang, one, services, fields, error }: SatuProps): VNode {
  const title = say(lang, text.judulSatu, { ingin: say(lang, one.ingin) });
  return (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: '#cerita', text: error }]} />}
      <Breadcrumbs items={crumbs(lang, say(lang, one.ingin))} />
      <PageHead title={title} />
      <Lead>{say(lang, one.nota)}</Lead>
      {one.slug === WBS && <Segel lang={lang} services={services} />}
      {fields !== undefined && (
        <PostForm action={inginPath(KELUHAN)} fields={fields}>
          <Textarea id="cerita" name="cerita" label={say(lang, text.ceritaLabel)} hint={say(lang, text.ceritaPetunjuk)} error={error} rows={5} maxLength={CERITA_MAX} />
          <Button kind="second">{say(lang, text.cerita)}</Button>
        </PostForm>
      )}
      {one.tujuan.length > 0 && <DaftarTujuan lang={lang} slugs={one.tujuan} services={services} />}
      <Kembali lang={lang} />
    </>
  );
}

function Kembali({ lang }: { readonly lang: Lang }): VNode {
  const { href } = useReader();
  return (
    <p class="govuk-body">
      <a href={href(INGIN)}>{say(lang, text.kembali)}</a>
    </p>
  );
}

function DaftarTujuan({ lang, slugs, services }: { readonly lang: Lang; readonly slugs: readonly string[]; readonly services: readonly ServiceTask[] }): VNode {
  return (
    <Section id="tujuan" title={say(lang, text.tujuan)}>
      {slugs.map((slug) => {
        const one = findTujuan(slug);
        return one === undefined ? null : <SatuTujuan key={slug} lang={lang} one={one} services={services} />;
      })}
    </Section>
  );
}

function SatuTujuan({ lang, one, services }: { readonly lang: Lang; readonly one: Tujuan; readonly services: readonly ServiceTask[] }): VNode | null {
  const door = one.kind === 'dalam' ? pintuOf(one, services) : undefined;
  if (one.kind === 'dalam' && door === undefined) return null;
  const label = one.kind === 'luar' ? say(lang, text.luar, { nama: say(lang, one.nama) }) : say(lang, text.buka, { nama: door === undefined ? '' : say(lang, door.nama) });
  return (
    <>
      <p class="pd-actions">
        <Button kind="second" href={kePath(one.slug)} icon="right">
          {label}
        </Button>
      </p>
      {door?.buka === false && <Note>{say(lang, text.segera)}</Note>}
      {one.kind === 'luar' && <Note>{say(lang, text.luarCatatan)}</Note>}
    </>
  );
}

/** A plain link: the site sends no referrer, and nothing of the visit goes along. */
function Segel({ lang, services }: { readonly lang: Lang; readonly services: readonly ServiceTask[] }): VNode {
  const task = services.find(({ id }) => id === 'layanan.wbs');
  const coming = task === undefined ? undefined : findComing(task);
  const doors: readonly TodayDoor[] = coming?.doors ?? [];
  return (
    <Section id="wbs" title={say(lang, text.tujuan)}>
      <p class="govuk-body">{say(lang, text.wbsBelum)}</p>
      <ul class="govuk-list">
        {doors.map(({ href, name }) => (
          <li key={href}>
            <a href={href} rel="noreferrer noopener">
              {say(lang, text.wbsBuka, { nama: name ?? href })}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface LuarProps {
  readonly lang: Lang;
  readonly one: TujuanLuar;
  /** When an officer last looked. */
  readonly diperiksa: Day | undefined;
}

/** Name, address, phone, link, what to bring, and how fresh that is; what is not known says so. */
export function LuarPage({ lang, one, diperiksa }: LuarProps): VNode {
  const nama = say(lang, one.nama);
  const blank = say(lang, text.belum);
  const { alamat, telepon, surel, situs, bawa, sumber } = one;
  const fresh = diperiksa === undefined ? say(lang, text.diperiksaBelum, { sumber }) : say(lang, text.diperiksaPada, { hari: formatDay(lang, diperiksa), sumber });
  return (
    <>
      <Breadcrumbs items={crumbs(lang, nama)} />
      <PageHead title={nama} />
      <Inset>{say(lang, text.luarCatatan)}</Inset>
      <Roofed>
        <DefinitionList
          items={[
            { term: say(lang, text.telepon), value: telepon === null ? blank : <a href={`tel:${telepon}`}>{telepon}</a> },
            { term: say(lang, text.alamat), value: alamat ?? blank },
            { term: say(lang, text.surel), value: surel === null ? blank : <a href={`mailto:${surel}`}>{surel}</a> },
            {
              term: say(lang, text.situs),
              value: situs === null ? blank : (
                <a href={situs} rel="noreferrer noopener">
                  {situs.replace(/^https?:\/\//, '')}
                </a>
              ),
            },
            { term: say(lang, text.bawa), value: bawa === null ? blank : say(lang, bawa) },
            { term: say(lang, text.diperiksa), value: fresh },
          ]}
        />
      </Roofed>
      <EmbedCode id="salin" label={say(lang, text.salin)} code={[nama, alamat, telepon, surel, situs].filter((part) => part !== null).join('\n')} links={[]} />
      <Kembali lang={lang} />
    </>
  );
}

interface DuaProps {
  readonly lang: Lang;
  readonly cerita: string;
  readonly fields: { readonly lanjut: readonly HiddenField[]; readonly wbs: readonly HiddenField[] };
}

/** Two equal buttons. The words travel in the first form alone; the second one has none to send. */
export function DuaPintuPage({ lang, cerita, fields }: DuaProps): VNode {
  return (
    <>
      <Breadcrumbs items={crumbs(lang, say(lang, text.duaJudul))} />
      <PageHead title={say(lang, text.duaJudul)} />
      <Lead>{say(lang, text.duaIsi)}</Lead>
      <div class="pd-actions">
        <PostForm action={SEGEL} fields={fields.wbs}>
          <Button kind="second">{say(lang, text.pindahWbs)}</Button>
        </PostForm>
        <PostForm action={LANJUT} fields={[...fields.lanjut, { name: 'cerita', value: cerita }]}>
          <Button kind="second">{say(lang, text.lanjutBiasa)}</Button>
        </PostForm>
      </div>
      <Note>{say(lang, text.wbsCatatan)}</Note>
    </>
  );
}

/** The ordinary way: the words stay on the reader's screen, to be taken along. */
export function LanjutPage({ lang, one, cerita, services }: { readonly lang: Lang; readonly one: Keinginan; readonly cerita: string; readonly services: readonly ServiceTask[] }): VNode {
  return (
    <>
      <Breadcrumbs items={crumbs(lang, say(lang, text.lanjutJudul))} />
      <PageHead title={say(lang, text.lanjutJudul)} />
      <Lead>{say(lang, text.lanjutIsi)}</Lead>
      <EmbedCode id="salin" label={say(lang, text.salin)} code={cerita} links={[]} />
      <DaftarTujuan lang={lang} slugs={one.tujuan} services={services} />
      <Kembali lang={lang} />
    </>
  );
}

/** All wishes with where they lead, for a desk without a screen. */
export function KertasPage({ lang, all, services }: { readonly lang: Lang; readonly all: readonly Keinginan[]; readonly services: readonly ServiceTask[] }): VNode {
  const place = (slug: string): string => {
    const one = findTujuan(slug);
    if (one === undefined) return '';
    if (one.kind === 'dalam') return say(lang, pintuOf(one, services)?.nama ?? text.belum);
    return [say(lang, one.nama), one.telepon, one.situs].filter((part) => part !== null).join(', ');
  };
  return (
    <>
      <Breadcrumbs items={crumbs(lang, say(lang, text.kertas))} />
      <PageHead title={say(lang, text.kertasJudul)} />
      <AnswerLines items={all.map(({ ingin, nota, tujuan }) => ({ icon: 'right', title: say(lang, ingin), text: tujuan.map(place).join('; '), small: say(lang, nota) }))} />
    </>
  );
}
