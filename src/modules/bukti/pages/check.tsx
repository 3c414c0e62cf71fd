// How does anybody check one station again, in the browser or by hand? (/periksa; keamanan.md 8.7)
import type { VNode } from 'preact';
import { z } from 'zod';
import { Inset, ProofSteps, type ProofStep } from '#design/answers';
import { Button, TextInput } from '#design/forms';
import { Breadcrumbs, Grid, Lead, Note, PageHead, Section, Span } from '#design/page';
import { useReader } from '#design/reader';
import { Files } from '#design/tables';
import { type Lang, type Sentence, say } from '#kernel/text';
import { listPemilu, treeOf } from '#modules/pemilu';
import { type Route, defineRoute } from '#platform/module';
import { checkText as text, outcomeText } from '../text-check.ts';

/** Ids that the script fills in (check.client.ts), in the order in which they are done. */
const STEPS: readonly (readonly [id: string, title: Sentence, how: Sentence])[] = [
  ['manifest', text.manifestJudul, text.manifestCara],
  ['log', text.logJudul, text.logCara],
  ['catatan', text.catatanJudul, text.catatanCara],
  ['daftar', text.daftarJudul, text.daftarCara],
  ['berkas', text.berkasJudul, text.berkasCara],
  ['baris', text.barisJudul, text.barisCara],
  ['hitung', text.hitungJudul, text.hitungCara],
];

const query = z.object({
  tps: z.string().max(40).optional().meta({ description: 'Station by its 13 digits', examples: ['6472011001001'] }),
  kontes: z.string().max(40).optional().meta({ description: 'Election and contest', examples: ['pemilu-2024/ppwp'] }),
});

interface Asked {
  readonly lang: Lang;
  /** As typed. */
  readonly written: string | undefined;
  /** 13 digits, where they are. */
  readonly tps: string | undefined;
  /** `pemilu-2024/ppwp` */
  readonly kontes: string;
  readonly origin: string;
}

/** Contests by election and code, the newest first. */
function contests(): string[] {
  return listPemilu().flatMap((pemilu) => pemilu.kontes.map((pack) => `${pemilu.slug}/${pack.kode}`));
}

export const checkPage: Route = defineRoute({
  id: 'bukti.periksa',
  path: '/periksa',
  query,
  maxAge: 300,
  handle: async ({ deps, lang, query: { tps: written, kontes }, origin }) => {
    const tps = written?.replaceAll(/[\s.]/g, '');
    const known = contests();
    const asked: Asked = {
      lang,
      written,
      tps: tps !== undefined && /^[0-9]{13}$/.test(tps) ? tps : undefined,
      kontes: known.find((one) => one === kontes) ?? known[0] ?? '',
      origin,
    };
    const { simulasi } = await treeOf(deps.database.db, asked.kontes.split('/')[0] ?? '');
    const notice = simulasi ? { notice: say(lang, text.periksaSimulasi) } : {};
    return { kind: 'page', title: say(lang, text.periksaJudul), body: <CheckPage {...asked} />, scripts: ['check'], ...notice };
  },
});

export function CheckPage(asked: Asked): VNode {
  const { lang, tps, origin } = asked;
  return (
    <>
      <Breadcrumbs items={[{ href: '/', label: 'Pendopo' }, { label: say(lang, text.periksaJudul) }]} />
      <PageHead title={say(lang, text.periksaJudul)} />
      <Lead>{say(lang, text.periksaMaksud)}</Lead>
      <Choose {...asked} />
      <Section id="langkah" eyebrow={tps === undefined ? undefined : <StationLink {...asked} tps={tps} />} title={tps === undefined ? say(lang, text.langkahJudul) : say(lang, text.langkahTps, { kode: tps })}>
        <ProofSteps label={say(lang, text.langkahJudul)} steps={stepsOf(lang, tps)} words={wordsOf(lang)} />
        <Note>{say(lang, text.tanpaSkrip)}</Note>
      </Section>
      <Grid section>
        <Span cols={7}>
          <Section id="perintah" title={say(lang, text.perintahJudul)} tight>
            <p class="govuk-body">{say(lang, text.perintahIsi)}</p>
            <Inset>
              <code>{say(lang, text.perintahContoh, { alamat: origin })}</code>
            </Inset>
          </Section>
        </Span>
        <Span cols={5}>
          <CheckFiles lang={lang} />
        </Span>
      </Grid>
    </>
  );
}

/** Plain GET: the address can be kept, and the script reads the station from it. */
function Choose({ lang, written, tps, kontes }: Asked): VNode {
  const { href } = useReader();
  const wrong = written !== undefined && tps === undefined;
  return (
    <form class="pd-form-col" action={href('/periksa')}>
      <TextInput
        id="tps"
        name="tps"
        label={say(lang, text.kodeTps)}
        hint={say(lang, text.kodePetunjuk)}
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
        value={tps ?? written}
        error={wrong ? say(lang, text.kodeSalah, { kode: written.slice(0, 20) }) : undefined}
      />
      <input type="hidden" name="kontes" value={kontes} />
      <Button>{say(lang, text.tombolPeriksa)}</Button>
    </form>
  );
}

function StationLink({ lang, kontes, tps }: Asked & { readonly tps: string }): VNode {
  const { href } = useReader();
  return <a href={href(`/hasil/${kontes}/${tps}`)}>{say(lang, text.keTps, { kode: tps })}</a>;
}

function stepsOf(lang: Lang, tps: string | undefined): ProofStep[] {
  return STEPS.map(([id, title, how]) => ({ id, title: say(lang, title), how: say(lang, how, { pp: tps?.slice(0, 2) ?? 'pp' }) }));
}

function wordsOf(lang: Lang): Record<string, string> {
  return Object.fromEntries(Object.entries(outcomeText).map(([name, sentence]) => [name, sentence[lang]]));
}

function CheckFiles({ lang }: { readonly lang: Lang }): VNode {
  return (
    <Section id="berkas" title={say(lang, text.berkasBagian)} tight>
      <Files
        items={[
          { href: '/periksa/verifikasi.mjs', title: say(lang, text.unduhProgram), note: say(lang, text.unduhProgramKet) },
          { href: '/publikasi/manifest.json', title: say(lang, text.unduhManifest), note: say(lang, text.unduhManifestKet) },
          { href: '/log', title: say(lang, text.unduhLog), note: say(lang, text.unduhLogKet), icon: 'chain' },
          { href: '/data', title: say(lang, text.unduhData), note: say(lang, text.unduhDataKet) },
        ]}
      />
    </Section>
  );
}
