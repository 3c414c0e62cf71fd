// Which code does this officer read out today? (sidalih.md 7.5: without JavaScript through an office code)
import type { VNode } from 'preact';
import { type AreaCode, areaCode } from '#kernel/area-code';
import { formatDay } from '#kernel/format';
import { say } from '#kernel/text';
import { StationAnswer, Roofed } from '#design/answers';
import { DeskHead } from '#design/desk';
import { Tag } from '#design/marks';
import { Lead, Note } from '#design/page';
import { useReader } from '#design/reader';
import type { DeskRequest, Outcome } from '#platform/module';
import { hariDi } from '../../daftar/today.ts';
import { kodeHari } from '../kode.ts';
import { text } from '../text-tps.ts';

export function showKode({ deps, lang, resource }: Pick<DeskRequest<unknown, unknown, unknown>, 'deps' | 'lang' | 'resource'>): Outcome {
  const kab = resource.node.length >= 4 ? areaCode(resource.node.slice(0, 4)) : undefined;
  const title = say(lang, text.cekKodeJudul);
  const kode = kab === undefined ? undefined : kodeHari(deps.keys, deps.clock, kab);
  const hari = formatDay(lang, hariDi(deps.clock, kab ?? ('0' as AreaCode)));
  return { kind: 'page', title, body: <KodePage title={title} kode={kode} hari={hari} /> };
}

function KodePage({ title, kode, hari }: { readonly title: string; readonly kode: string | undefined; readonly hari: string }): VNode {
  const { lang } = useReader();
  return (
    <>
      <DeskHead title={title} />
      <Lead>{say(lang, text.cekKodeMaksud)}</Lead>
      {kode === undefined ? (
        <Note>{say(lang, text.cekKodeTanpaKab)}</Note>
      ) : (
        <Roofed>
          <StationAnswer who={kode} named tag={<Tag kind="resmi">{hari}</Tag>}>
            <Note>{say(lang, text.cekKodeBerlaku, { hari })}</Note>
          </StationAnswer>
        </Roofed>
      )}
    </>
  );
}
