// How is a synthetic voter list made, the same by its seed? (lawful voters only: families, twins, father and son, namesakes)
import { type Line, STREETS, type Sex, TOWNS, drawLine, drawName } from './generate-names.ts';
import { Random } from './random.ts';

/** The 13 elements without "keterangan", and the desa. All codes as sidalih.md 3.1 and 4 have them; dates are ISO. */
export interface GeneratedVoter {
  readonly nkk: string;
  readonly nik: string;
  readonly nama: string;
  readonly tempatLahir: string;
  readonly tanggalLahir: string;
  readonly statusKawin: 'B' | 'S' | 'P';
  readonly jenisKelamin: Sex;
  readonly alamat: string;
  readonly rt: string;
  readonly rw: string;
  readonly disabilitas: string;
  readonly statusKtpEl: 'S' | 'B';
  readonly kodeKel: string;
}

/** Codes of desa (10 digits) to fill evenly, in this order: a desa's households stand together. */
export type Place = readonly string[];

/** A place of so many desa of Kalimantan Timur codes, ten to a kecamatan, for tests and benches. */
export function somePlace(desa: number): Place {
  const regions = ['6402', '6408', '6471', '6472', '6474'];
  return Array.from({ length: desa }, (_, at) => {
    const kecamatan = Math.floor(at / 10);
    return `${regions[Math.floor(kecamatan / 90) % 5] ?? '6402'}${String((kecamatan % 90) + 1).padStart(2, '0')}${String(1001 + (at % 10))}`;
  });
}

interface Person {
  readonly nama: string;
  readonly lahir: string;
  readonly jk: Sex;
}

/** Areas of first registration of those who came from elsewhere. */
const ELSEWHERE = ['337201', '351801', '320401', '127501', '737101', '510301', '137101', '357801', '330101', '350601', '730801', '637101'];
const OLDEST = 1930;
/** Everybody is old enough for every election of 2024. */
const YOUNGEST = 2006;
const NAMESAKES = 400;

/**
 * Yields exactly `count` voters. Every NIK and NKK is valid and every NIK stands once; the date and the sex of a NIK agree
 * with the voter's. Memory: the serials of one kecamatan, and those of voters who came from elsewhere (6 %).
 */
export function* generateVoters(seed: number, count: number, place: Place): Generator<GeneratedVoter> {
  const random = new Random(seed);
  const serials = new Serials();
  const known: Person[] = [];
  let made = 0;
  for (const [at, kodeKel] of place.entries()) {
    const until = Math.round((count * (at + 1)) / place.length);
    serials.enter(kodeKel.slice(0, 6));
    while (made < until) {
      for (const voter of household(random, kodeKel, serials, known)) {
        if (made === until) break;
        made += 1;
        yield voter;
      }
    }
  }
}

/** The next free serial of an area and a date; forgotten area by area, since a NIK of one never meets that of another. */
class Serials {
  private here = new Map<string, number>();
  private readonly elsewhere = new Map<string, number>();
  private area = '';

  enter(area: string): void {
    if (area === this.area) return;
    this.area = area;
    this.here = new Map();
  }

  next(key: string): string {
    const map = key.startsWith(this.area, 1) ? this.here : this.elsewhere;
    const serial = (map.get(key) ?? 0) + 1;
    map.set(key, serial);
    return String(serial).padStart(4, '0');
  }
}

function household(random: Random, kodeKel: string, serials: Serials, known: Person[]): GeneratedVoter[] {
  const people = family(random, drawLine(random));
  namesake(random, people, known);
  const issued = `${two(1 + random.below(28))}${two(1 + random.below(12))}${two(5 + random.below(19))}`;
  const area = kodeKel.slice(0, 6);
  const rw = 1 + random.below(12);
  const home = {
    nkk: `${area}${issued}${serials.next(`K${area}${issued}`)}`,
    alamat: `JL. ${random.pick(STREETS)} ${random.below(3) === 0 ? '' : 'NO. '}${String(1 + random.below(180))}`,
    rt: three((rw - 1) * 4 + 1 + random.below(4)),
    rw: three(rw),
    kodeKel,
  };
  return people.map((person, at) => ({
    nik: drawNik(random, area, person, serials),
    nama: person.nama,
    tempatLahir: random.pick(TOWNS),
    tanggalLahir: person.lahir,
    statusKawin: at < 2 && people.length > 1 ? 'S' : random.below(12) === 0 ? 'P' : 'B',
    jenisKelamin: person.jk,
    disabilitas: random.below(180) === 0 ? String(1 + random.below(6)) : '0',
    statusKtpEl: random.below(50) === 0 ? 'B' : 'S',
    ...home,
  }));
}

/** Father first; children bear his line; one son in four hundred his very name, one pair of siblings in sixty is twins. */
function family(random: Random, line: Line): Person[] {
  const year = OLDEST + 4 + random.below(YOUNGEST - OLDEST - 4);
  const father: Person = { nama: drawName(random, line, 'L'), lahir: drawDay(random, year), jk: 'L' };
  if (random.below(100) < 14) return [random.below(2) === 0 ? father : { nama: drawName(random, line, 'P'), lahir: father.lahir, jk: 'P' }];
  const wife = Math.min(YOUNGEST, year + random.below(8) - 2);
  const people = [father, { nama: drawName(random, random.below(4) === 0 ? drawLine(random) : line, 'P'), lahir: drawDay(random, wife), jk: 'P' } satisfies Person];
  const eldest = wife + 20 + random.below(12);
  for (let child = 0; child < 3 && eldest + 3 * child <= YOUNGEST; child += 1) {
    if (random.below(100) < 40) continue;
    const jk: Sex = random.below(2) === 0 ? 'L' : 'P';
    const nama = jk === 'L' && random.below(400) === 0 ? father.nama : drawName(random, line, jk);
    const lahir = drawDay(random, eldest + 3 * child);
    people.push({ nama, lahir, jk });
    if (random.below(60) === 0) people.push({ nama: drawName(random, line, jk), lahir, jk });
  }
  return people;
}

/** Now and then somebody bears the name and the birth date of an earlier one who lives elsewhere. */
function namesake(random: Random, people: Person[], known: Person[]): void {
  const [head] = people;
  if (head === undefined) return;
  const other = random.below(NAMESAKES) === 0 ? known[random.below(known.length)] : undefined;
  if (other !== undefined) people[0] = other;
  if (known.length < 5000) known.push(head);
  else if (random.below(20) === 0) known[random.below(known.length)] = head;
}

function drawNik(random: Random, home: string, { lahir, jk }: Person, serials: Serials): string {
  const area = random.below(100) < 6 ? random.pick(ELSEWHERE) : home;
  const day = Number(lahir.slice(8, 10)) + (jk === 'P' ? 40 : 0);
  const front = `${area}${two(day)}${lahir.slice(5, 7)}${lahir.slice(2, 4)}`;
  return `${front}${serials.next(`N${front}`)}`;
}

function drawDay(random: Random, year: number): string {
  const month = 1 + random.below(12);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  // Old papers without a day were given a round one.
  const round = year < 1965 && random.below(14) === 0;
  return round ? `${String(year)}-${random.pick(['12-31', '07-01', '01-01'])}` : `${String(year)}-${two(month)}-${two(1 + random.below(last))}`;
}

const two = (value: number): string => String(value).padStart(2, '0');
const three = (value: number): string => String(value).padStart(3, '0');
