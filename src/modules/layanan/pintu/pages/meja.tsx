// Which places outside KPU have to be looked at again? (older than 90 days is work; layanan.md 4.2)
import { NATION } from '#kernel/area-code';
import { type Day, daysBetween } from '#kernel/day';
import { formatDay } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { DeskHead, Facts } from '#design/desk';
import { Button, PostForm } from '#design/forms';
import { Lead, Section } from '#design/page';
import { type SignedIn, scopeOf } from '#platform/identity';
import type { Deps, DeskRequest, DeskTask, Outcome } from '#platform/module';
import { hariKantor } from '../../kantor/hari.ts';
import { periksaTujuan } from '../actions/periksa-tujuan.ts';
import { PERIKSA } from '../permissions.ts';
import { listPeriksa } from '../store/rute.ts';
import { pintuText as text } from '../text.ts';
import { LUAR, type TujuanLuar } from '../tujuan.ts';
import { MEJA } from './address.ts';

const HARI_LAMA = 90;

const isOld = (checked: Day | undefined, today: Day): boolean => checked === undefined || daysBetween(checked, today) > HARI_LAMA;

export async function showTujuan({ deps, lang, ticket }: Pick<DeskRequest<unknown, unknown, unknown>, 'deps' | 'lang' | 'ticket'>): Promise<Outcome> {
  const checked = await listPeriksa(deps.database.db);
  const title = say(lang, text.meja);
  const body = (
    <>
      <DeskHead title={title} />
      <Lead>{say(lang, text.mejaMaksud)}</Lead>
      {LUAR.map((one) => (
        <Section key={one.slug} id={one.slug} title={say(lang, one.nama)}>
          <Facts items={factsOf(lang, one, checked.get(one.slug))} />
          <PostForm action={MEJA} fields={[...ticket(MEJA), { name: 'tujuan', value: one.slug }]}>
            <Button kind="second" small>
              {say(lang, text.mejaCatat)}
              <span class="pd-vh"> {say(lang, one.nama)}</span>
            </Button>
          </PostForm>
        </Section>
      ))}
    </>
  );
  return { kind: 'page', title, nav: 'layanan.tujuan', scripts: ['desk'], body };
}

function factsOf(lang: Lang, { telepon, alamat, situs, sumber }: TujuanLuar, checked: Day | undefined) {
  const blank = say(lang, text.belum);
  return [
    { term: say(lang, text.telepon), value: telepon ?? blank },
    { term: say(lang, text.alamat), value: alamat ?? blank },
    { term: say(lang, text.situs), value: situs ?? blank },
    { term: say(lang, text.diperiksa), value: checked === undefined ? say(lang, text.diperiksaBelum, { sumber }) : say(lang, text.diperiksaPada, { hari: formatDay(lang, checked), sumber }) },
  ];
}

export async function takePeriksa(request: DeskRequest<unknown, unknown, { readonly tujuan: string }>): Promise<Outcome> {
  const one = LUAR.find(({ slug }) => slug === request.body.tujuan);
  if (one === undefined) return { kind: 'missing', reason: say(request.lang, text.tidakAda) };
  await periksaTujuan(request.deps, one, request.actor);
  return { kind: 'redirect', to: MEJA };
}

/** One line while anything is old. */
export async function tujuanTasks(deps: Deps, lang: Lang, who: SignedIn): Promise<DeskTask[]> {
  const permission = deps.registry.permissions.get(PERIKSA);
  if (permission === undefined || !scopeOf(who, permission, deps.clock.now()).some(({ node }) => node === NATION)) return [];
  const checked = await listPeriksa(deps.database.db);
  const today = hariKantor(deps.clock, NATION);
  const n = LUAR.filter(({ slug }) => isOld(checked.get(slug), today)).length;
  return n === 0 ? [] : [{ id: 'layanan.tujuan', group: 'saya', title: say(lang, text.tugas, { n: String(n) }), node: NATION, href: MEJA, act: say(lang, text.periksa) }];
}
