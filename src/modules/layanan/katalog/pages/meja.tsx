// Which standards of an office are in force, which are being drafted, and which services have none? (with what waits for whom)
import type { AreaCode } from '#kernel/area-code';
import { formatDay } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { DeskHead, Queue, type QueueRow } from '#design/desk';
import { Button, ErrorSummary, PostForm } from '#design/forms';
import { Lead, Section, SubNav } from '#design/page';
import { type SignedIn, can, scopeOf } from '#platform/identity';
import { type Deps, type DeskRequest, type DeskTask, type Outcome, itemsUnder } from '#platform/module';
import { findOffice } from '#platform/offices';
import { hariKantor } from '../../kantor/hari.ts';
import { type Layanan, findService, serviceCatalogue } from '../layanan.ts';
import { keadaanMaklumat } from '../maklumat.ts';
import { SUSUN_STD, TANDA_MAKLUMAT, USUL_STD } from '../permissions.ts';
import { keadaanPada } from '../states.ts';
import { newestMaklumat } from '../store/maklumat.ts';
import { type Standar, listMenunggu, listStandarKantor, readByIds } from '../store/standar.ts';
import { katalogText } from '../text.ts';
import { meja as t } from '../text-meja.ts';
import { MEJA_MAKLUMAT, mejaPath, naskahPath } from './address.ts';
import { KeadaanTag } from './naskah.tsx';

const WAITING = ['DRAF', 'DIBAHAS', 'USUL'];
type MejaRequest = Pick<DeskRequest<{ readonly kantor: AreaCode }, unknown, unknown>, 'deps' | 'lang' | 'who' | 'params' | 'ticket'>;

export async function showMeja({ deps, lang, who, params, ticket }: MejaRequest, error?: string): Promise<Outcome> {
  const { db } = deps.database;
  const kantor = await findOffice(db, params.kantor);
  if (kantor === undefined) return { kind: 'missing', reason: say(lang, katalogText.tidakAda) };
  const today = hariKantor(deps.clock, kantor.kode);
  const all = (await listStandarKantor(db, kantor.kode)).filter(({ keadaan }) => keadaan !== 'DITARIK');
  const catalogue = serviceCatalogue(today);
  const bare = catalogue.filter(({ kode }) => !all.some((one) => one.layanan === kode && (WAITING.includes(one.keadaan) || keadaanPada(one, today) === 'BERLAKU')));
  const row = (one: Standar): QueueRow => rowOf(lang, one, today);
  const permission = deps.registry.permissions.get(SUSUN_STD);
  const may = permission !== undefined && can(who, permission, { kind: 'standar', id: '', node: kantor.kode }, deps.clock.now()).allow;
  const title = say(lang, t.judul, { kantor: kantor.nama });
  const groups = [
    { id: 'naskah', title: say(lang, t.kelompokNaskah), rows: all.filter(({ keadaan }) => WAITING.includes(keadaan)).map(row) },
    { id: 'berlaku', title: say(lang, t.kelompokBerlaku), rows: all.filter((one) => one.keadaan === 'DITETAPKAN' && ['BERLAKU', 'DITETAPKAN'].includes(keadaanPada(one, today))).map(row) },
  ];
  const body = (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: '#belum', text: error }]} />}
      <DeskHead title={title} actions={<Button kind="second" href={`${MEJA_MAKLUMAT}/${kantor.kode}`}>{say(lang, t.maklumatMenu)}</Button>} />
      <SubNav label={say(lang, t.menu)} items={[{ label: say(lang, t.menu), href: mejaPath(kantor.kode), current: true }, ...itemsUnder(deps.registry, who, deps.clock.now(), 'layanan.standar').map((item) => ({ label: say(lang, item.label), href: item.href }))]} />
      <Lead>{say(lang, t.maksud)}</Lead>
      <Queue caption={title} groups={groups} empty={say(lang, t.kosong)} />
      {may && (
        <Section id="belum" title={say(lang, t.susun)}>
          {catalogue.filter(({ kode }) => !all.some((one) => one.layanan === kode && WAITING.includes(one.keadaan))).map((layanan) => (
            <Susun key={layanan.kode} lang={lang} layanan={layanan} kantor={kantor.kode} ticket={ticket} bare={bare.includes(layanan)} />
          ))}
        </Section>
      )}
    </>
  );
  return { kind: 'page', title, nav: 'layanan.standar', scripts: ['desk'], body, ...(error === undefined ? {} : { state: 'invalid' as const }) };
}

interface SusunProps {
  readonly lang: Lang;
  readonly layanan: Layanan;
  readonly kantor: string;
  readonly ticket: MejaRequest['ticket'];
  /** The office has no standard of its own for it. */
  readonly bare: boolean;
}

function Susun({ lang, layanan, kantor, ticket, bare }: SusunProps) {
  const path = `${mejaPath(kantor)}/${layanan.kode}`;
  return (
    <PostForm action={path} fields={ticket(path)}>
      <Button kind="second" small>
        {say(lang, bare ? t.susunPertama : t.susunLanjut, { layanan: say(lang, layanan.nama) })}
      </Button>
    </PostForm>
  );
}

const nameOf = (lang: Lang, kode: string): string => {
  const service = findService(kode);
  return service === undefined ? kode : say(lang, service.nama);
};

function rowOf(lang: Lang, one: Standar, today: ReturnType<typeof hariKantor>): QueueRow {
  const href = naskahPath(one.id);
  return {
    id: one.id,
    title: say(lang, t.versiNomor, { layanan: nameOf(lang, one.layanan), no: String(one.no) }),
    href,
    state: <KeadaanTag lang={lang} state={keadaanPada(one, today)} />,
    ...(one.berlakuDari === null ? {} : { due: { text: formatDay(lang, one.berlakuDari) } }),
    act: { label: say(lang, WAITING.includes(one.keadaan) ? t.lanjut : t.buka), href },
  };
}

function officesOf(deps: Deps, who: SignedIn, id: string): string[] {
  const permission = deps.registry.permissions.get(id);
  return permission === undefined ? [] : scopeOf(who, permission, deps.clock.now()).map(({ node }) => node);
}

/** Proposals for a second person, drafts nobody proposed, an expired maklumat, a forum that must follow. */
export async function standarTasks(deps: Deps, lang: Lang, who: SignedIn): Promise<DeskTask[]> {
  const { db } = deps.database;
  const waiting = await listMenunggu(db, officesOf(deps, who, USUL_STD));
  const drafts = waiting.map((one): DeskTask => ({
    id: `layanan.standar/${one.id}`,
    group: one.keadaan === 'USUL' && one.pengusul === who.account ? 'lain' : 'saya',
    title: say(lang, one.keadaan === 'USUL' ? t.tugasUsul : t.tugasDraf, { layanan: nameOf(lang, one.layanan) }),
    node: one.kantor,
    href: naskahPath(one.id),
    act: say(lang, t.periksa),
  }));
  return [...drafts, ...(await maklumatTasks(deps, lang, who))];
}

async function maklumatTasks(deps: Deps, lang: Lang, who: SignedIn): Promise<DeskTask[]> {
  const { db } = deps.database;
  const signed = await newestMaklumat(db, officesOf(deps, who, TANDA_MAKLUMAT));
  const tasks = await Promise.all(
    signed.map(async (one): Promise<DeskTask[]> => {
      const named = await readByIds(db, one.standar);
      const today = hariKantor(deps.clock, one.kantor);
      const forum = named.filter((standar) => standar.mendesak !== null && keadaanPada(standar, today) === 'BERLAKU');
      return [
        ...(keadaanMaklumat(one, one.no, named, today) === 'KEDALUWARSA'
          ? [{ id: `layanan.maklumat/${one.id}`, group: 'saya' as const, title: say(lang, t.tugasMaklumat), node: one.kantor, href: `${MEJA_MAKLUMAT}/${one.kantor}`, act: say(lang, t.periksa) }]
          : []),
        ...forum.map((standar): DeskTask => {
          const until = standar.mendesak?.forumSampai ?? today;
          return { id: `layanan.forum/${standar.id}`, group: until < today ? 'lewat' : until === today ? 'hari-ini' : 'saya', title: say(lang, t.tugasForum, { layanan: nameOf(lang, standar.layanan) }), detail: formatDay(lang, until), node: standar.kantor, href: naskahPath(standar.id), act: say(lang, t.periksa) };
        }),
      ];
    }),
  );
  return tasks.flat();
}
