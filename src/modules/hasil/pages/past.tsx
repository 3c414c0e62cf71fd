// Which past moment does a page show, and how does its reader choose another? (a banner, a way back, a form)
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { zoneOf } from '#kernel/zone';
import type { AreaCode } from '#kernel/area-code';
import { Details, Inset } from '#design/answers';
import { Button, MomentInput } from '#design/forms';
import { Note } from '#design/page';
import { pathIn, useReader } from '#design/reader';
import type { Deps, Outcome } from '#platform/module';
import { isoOf, secondsOf } from '../instants.ts';
import { type Saat, parseMoment, saatOf, writeMoment } from '../moment.ts';
import { pastIsKnown } from '../store/past-area.ts';
import { areaPath, historyPath, type Place } from './address.ts';
import type { Opened } from './open.ts';
import { shortTimeAt, timeAt, type Scene } from './scene.ts';
import { momentRefused, past } from './text-past.ts';

/**
 * The scene of the moment that an address asks for; without one, of now. A moment in another form than the one that
 * addresses carry leads to that form, so that copies are kept by the minute and no finer.
 */
export async function openMoment(
  deps: Deps,
  opened: Opened,
  kode: AreaCode,
  written: string | undefined,
  path: (at: Place) => string,
): Promise<Opened | Outcome> {
  if (written === undefined) return opened;
  const { scene } = opened;
  const { lang, at } = scene;
  const onward = [{ href: path(at), label: say(lang, past.keSekarang) }];
  const read = parseMoment(written, kode, Math.floor(deps.clock.now() / 1000));
  if (!read.ok) return { kind: 'refused', reason: say(lang, momentRefused[read.refusal.code]), onward };
  const there = { ...at, pada: read.value };
  if (writeMoment(read.value, kode) !== written) return { kind: 'redirect', to: pathIn(lang, path(there)) };
  // Below the kab/kota the log itself is read.
  if (kode.length <= 4 && !(await pastIsKnown(deps.database.db, scene.kontes)))
    return { kind: 'refused', reason: say(lang, past.saatTertinggal), onward };
  return { ...opened, scene: { ...scene, at: there } };
}

/** "Bengkulu, hasil ...": the moment in front, where it is not now. */
export function titleAt({ lang, at }: Scene, kode: AreaCode, title: string): string {
  return at.pada === undefined ? title : `${say(lang, past.lampau, { waktu: shortTimeAt(lang, isoOf(at.pada), kode) })}: ${title}`;
}

interface Props {
  readonly scene: Scene;
  readonly kode: AreaCode;
  /** Address of this page for a place in time. */
  readonly path: (at: Place) => string;
}

/** Says which moment is shown, and leads back to now; nothing on a page of now. */
export function PastBanner({ scene, kode, path }: Props): VNode | null {
  const { lang, at } = scene;
  const { href } = useReader();
  if (at.pada === undefined) return null;
  const { pada, ...now } = at;
  return (
    <Inset>
      <p class="pd-strong">{say(lang, past.lampau, { waktu: timeAt(lang, isoOf(pada), kode) })}</p>
      <p>{say(lang, past.lampauMaksud)}</p>
      <p>
        <a href={href(path(now))}>{say(lang, past.lampauKembali)}</a>
      </p>
    </Inset>
  );
}

interface ChooseProps extends Props {
  /** What the field begins with, ISO: the newest data. */
  readonly per: string | null;
}

/** The way to the days of the area, and a form that leads to the same page at another moment. */
export function ChooseMoment({ scene, kode, path, per }: ChooseProps): VNode {
  const { lang, at } = scene;
  const { href } = useReader();
  const { pada, ...now } = at;
  const begin: Saat | undefined = pada ?? (per === null ? undefined : saatOf(secondsOf(per)));
  return (
    <>
      {kode.length <= 6 && (
        <Note>
          <a href={href(historyPath(at, kode))}>{say(lang, past.lampauHari)}</a>
        </Note>
      )}
      <Details id="lampau" summary={say(lang, pada === undefined ? past.lampauPilih : past.lampauLain)}>
        <form class="pd-form-col" action={href(path(now))}>
          <MomentInput
            id="lampau-per"
            name="per"
            label={say(lang, past.lampauLabel, { zona: zoneOf(kode) ?? 'WIB' })}
            hint={say(lang, past.lampauPetunjuk)}
            value={begin === undefined ? undefined : writeMoment(begin, kode)}
          />
          <Button kind="second">{say(lang, past.lampauTampil)}</Button>
        </form>
      </Details>
    </>
  );
}

/** The address of an area or station in its place in time. */
export function placePath(kode: AreaCode): (at: Place) => string {
  return (at) => areaPath(at, kode);
}
