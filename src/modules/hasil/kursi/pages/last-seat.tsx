// How do the seats of a dapil look, and how narrow was the last one? (pictures with their figures)
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { CutLine, SeatArc, type SeatLine, SeatOrder, ThreeFacts, Verdict } from '#design/figures';
import { Grid, Note, Section, Span } from '#design/page';
import { type KursiTerakhir, lastSeats } from '../../aturan/margin.ts';
import { hundredths } from '../../aturan/quotients.ts';
import type { Pembagian } from '../../aturan/seats.ts';
import { type DaftarPartai, seatHolders } from '../elected.ts';
import { seatWords } from '../text-dapil.ts';
import { text } from '../text.ts';
import { type View, count, nameIn, quotientText } from '../view.ts';
import { LastSeatWords } from './parts.tsx';

export interface DapilProps {
  readonly view: View;
  readonly one: Pembagian;
}

/** Parties around the line that the picture shows, its holder among them. */
const SHOWN = 3;

/** All seats as a picture, and in their order with the quotient of each. */
export function Seats({ view, one, lists }: DapilProps & { readonly lists: readonly DaftarPartai[] | null }): VNode {
  const { lang } = view;
  const given = one.kursi.map(({ partai }) => ({ no: Number(partai), name: nameIn(view, partai) }));
  const open = Array.from({ length: one.jumlahKursi - given.length }, () => ({ no: null, name: say(lang, seatWords.terbuka) }));
  const urutan = given.map(({ name }, at) => say(lang, seatWords.satu, { ke: String(at + 1), partai: name })).join(', ');
  return (
    <Grid>
      <Span cols={6}>
        <SeatArc seats={[...given, ...open]} label={say(lang, seatWords.busur, { n: count(view, one.jumlahKursi), urutan })} />
      </Span>
      <Span cols={6}>
        <Section id="urutan" title={say(lang, text.urutan)} tight>
          <SeatOrder items={orderLines(view, one, lists)} />
        </Section>
      </Span>
    </Grid>
  );
}

function orderLines(view: View, one: Pembagian, lists: readonly DaftarPartai[] | null): SeatLine[] {
  const { lang } = view;
  const holders = lists === null ? undefined : seatHolders(one, lists);
  const note = (pembagi: number): { readonly note?: string } => (pembagi === 1 ? {} : { note: say(lang, text.bagi, { n: String(pembagi) }) });
  const lines = one.kursi.map(({ ke, partai, suara, pembagi }): SeatLine => ({
    label: say(lang, seatWords.kursi, { n: count(view, ke) }), no: Number(partai), name: nameIn(view, partai), person: holders?.get(ke)?.nama, figure: quotientText(lang, suara, pembagi), ...note(pembagi),
  }));
  const next = one.status === 'LENGKAP' ? nearLine(one).find(({ id }) => id !== lastSeats(one)[0]?.pemegang) : undefined;
  if (next === undefined) return lines;
  return [...lines, { label: say(lang, seatWords.berikut), no: Number(next.id), name: nameIn(view, next.id), figure: quotientText(lang, next.suara, next.pembagi), ...note(next.pembagi), behind: true }];
}

interface Dekat {
  readonly id: string;
  readonly suara: number;
  readonly pembagi: number;
}

/** The others' next quotients, greatest first. */
function nearLine(one: Pembagian): Dekat[] {
  return one.peserta
    .map(({ id, suara, pembagiBerikut }): Dekat => ({ id, suara, pembagi: pembagiBerikut }))
    .filter(({ suara }) => suara > 0)
    .sort((a, b) => b.suara * a.pembagi - a.suara * b.pembagi);
}

/** The last seat both ways: sentence, axis, three figures (hasil.md 6.2). Several with one quotient, or a tie, get their sentence alone. */
export function LastSeat({ view, one }: DapilProps): VNode {
  const { lang } = view;
  const [seat, ...others] = lastSeats(one);
  if (seat === undefined || others.length > 0 || seat.tambah === null) {
    return (
      <Section id="terakhir" title={say(lang, text.kursiTerakhir)}>
        <LastSeatWords view={view} one={one} />
      </Section>
    );
  }
  const { tambah } = seat;
  const [pemegang, partai] = [nameIn(view, seat.pemegang), nameIn(view, tambah.partai)];
  return (
    <Section id="terakhir" title={say(lang, text.kursiTerakhir)}>
      <Note>{say(lang, text.terakhirDipegang, { ke: count(view, seat.ke), partai: pemegang })}</Note>
      <Verdict>{say(lang, text.kurangTerakhir, { partai, n: count(view, tambah.tambah) })}</Verdict>
      <Grid>
        <Span cols={6}>
          <Axis view={view} one={one} seat={seat} />
        </Span>
        <Span cols={6}>
          {seat.pembagi !== tambah.pembagi && <p>{say(lang, seatWords.bedaPembagi, { pemegang, partai, satu: String(seat.pembagi), dua: String(tambah.pembagi) })}</p>}
        </Span>
      </Grid>
      <ThreeFacts items={facts(view, seat)} />
    </Section>
  );
}

function Axis({ view, one, seat }: DapilProps & { readonly seat: KursiTerakhir }): VNode {
  const { lang } = view;
  const near = [{ id: seat.pemegang, suara: seat.suara, pembagi: seat.pembagi }, ...nearLine(one).filter(({ id }) => id !== seat.pemegang)].slice(0, SHOWN);
  const rows = near.map(({ id, suara, pembagi }) => ({
    no: Number(id),
    name: nameIn(view, id),
    note: pembagi === 1 ? say(lang, seatWords.utuh) : say(lang, seatWords.dibagi, { n: String(pembagi) }),
    figure: quotientText(lang, suara, pembagi),
    value: hundredths(suara, pembagi),
  }));
  return <CutLine rows={rows} cut={hundredths(seat.suara, seat.pembagi)} caption={say(lang, seatWords.batas, { ke: count(view, seat.ke) })} />;
}

function facts(view: View, { pemegang: holder, tambah, kurang, geser }: KursiTerakhir) {
  const { lang } = view;
  const pemegang = nameIn(view, holder);
  return [
    ...(tambah === null ? [] : [{ n: tambah.tambah, label: say(lang, seatWords.tambah, { partai: nameIn(view, tambah.partai) }) }]),
    ...(kurang?.kurang == null ? [] : [{ n: kurang.kurang, label: say(lang, seatWords.kurang, { pemegang, partai: nameIn(view, kurang.partai) }) }]),
    ...(geser === null ? [] : [{ n: geser.geser, label: say(lang, seatWords.geser, { pemegang, partai: nameIn(view, geser.partai) }) }]),
  ];
}
