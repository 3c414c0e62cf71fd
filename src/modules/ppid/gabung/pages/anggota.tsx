// In which joint file does a case stand, or with which could it be worked on together? (on the page of the case; names nobody)
import type { VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { Button } from '#design/forms';
import { Note, Section } from '#design/page';
import { useReader } from '#design/reader';
import type { Db } from '#platform/db';
import { berkasPath } from '../../meja/address.ts';
import { OPEN } from '../../permohonan/states.ts';
import type { Permohonan } from '../../permohonan/store/permohonan.ts';
import { bersamaDari, bersamaPath } from '../address.ts';
import { sebut, serupa } from '../mirip.ts';
import { type Bersama, bersamaOf, listCalon } from '../store/bersama.ts';
import { bersamaText as text } from '../text-bersama.ts';

export interface AnggotaView {
  readonly dalam: Bersama | undefined;
  readonly serupa: readonly { readonly id: string; readonly nomor: string; readonly judul: string; readonly rincian: string }[];
}

/** Compared with so many of the oldest that stand in no file. */
export const DIBANDING = 400;
const SHOWN = 10;

export async function bacaAnggota(db: Db, p: Permohonan): Promise<AnggotaView> {
  const dalam = await bersamaOf(db, p.id);
  if (dalam !== undefined || !(p.keadaan === 'DITERIMA' || OPEN.includes(p.keadaan))) return { dalam, serupa: [] };
  return { dalam, serupa: serupa(p, await listCalon(db, p.kantor, DIBANDING)).slice(0, SHOWN) };
}

interface Props {
  readonly lang: Lang;
  readonly p: Permohonan;
  readonly boleh: { readonly layani: boolean };
  readonly bersama: AnggotaView;
}

export function AnggotaDari({ lang, p, boleh, bersama }: Props): VNode {
  const { href } = useReader();
  if (bersama.dalam !== undefined) {
    return (
      <Section id="bersama" title={say(lang, text.menu)}>
        <p class="govuk-body">
          <a href={href(bersamaPath(bersama.dalam.id))}>{say(lang, text.kasusDalam, { judul: bersama.dalam.judul })}</a>
        </p>
      </Section>
    );
  }
  if (bersama.serupa.length === 0) return <></>;
  return (
    <Section id="mirip" title={say(lang, text.kasusMirip)}>
      <Note>{say(lang, text.kasusIsi)}</Note>
      {bersama.serupa.map((one) => (
        <p class="govuk-body" key={one.id}>
          <a href={href(berkasPath(one.id))}>{one.nomor}</a> {sebut(one)}
        </p>
      ))}
      {boleh.layani && (
        <Button kind="second" href={bersamaDari(p.id)}>
          {say(lang, text.kasusBuat)}
        </Button>
      )}
    </Section>
  );
}
