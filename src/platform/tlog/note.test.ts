// Are notes, checkpoints and cosignatures built and read as the specification says, and forged ones refused?
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleKeys } from '#platform/keys';
import { logKeyOf } from '../keys/log-key.ts';
import { checkpointText, openCheckpoint, signCheckpoint } from './checkpoint.ts';
import { openNote, parseVerifierLine, signNote, verifierKey, verifierLine } from './note.ts';

const seed = (from: number): Buffer => Buffer.from(Array.from({ length: 32 }, (_, at) => from + at));
const ORIGIN = 'log.contoh.test/kpu';
const key = logKeyOf(seed(0x00));
const known = verifierKey(ORIGIN, key.publicKey);
const witness = logKeyOf(seed(0x20));
const knownWitness = verifierKey('saksi.contoh.test/w1', witness.publicKey, 4);

const TEXT = `log.contoh.test/kpu\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n`;
const SIGNED = `${TEXT}\n\u2014 log.contoh.test/kpu 5qrn2TuiELC3EMG30yFNepny19DHmlnlXrtuESO02laJoktyf6rNBsJj0I8Vc8U6AG1D7UmhhP7F9YbSatGLvNo7yw4=\n`;
const COSIGNED =
  '\u2014 saksi.contoh.test/w1 w0wyuwAAAABq/YbAo1CuTpt2xnCtyT32LN/3CjGI9M//+p3CHmJkq4n9AUEEWBQ/EJPceo+L8XgGIXOvCEz08Ao5M13ZGoQwZEaIAg==\n';

describe('vectors of keamanan.md 8.3 and 8.5', () => {
  it("the specification's own note", () => {
    const foo = parseVerifierLine('example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k');
    if (!foo.ok) throw new Error('the key does not read');
    const note =
      'This is an example message.\n\n\u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n';
    const opened = openNote(note, [foo.value]);
    expect(opened.ok && opened.value.text).toBe('This is an example message.\n');
  });
  it('our checkpoint of the tree of 8, to the byte', () => {
    expect(known.id).toBe('e6aae7d9');
    expect(verifierLine(known)).toBe(`${ORIGIN}+e6aae7d9+${Buffer.concat([Buffer.of(1), key.publicKey]).toString('base64')}`);
    const root = Buffer.from('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328', 'hex');
    expect(checkpointText(ORIGIN, { size: 8, root })).toBe(TEXT);
    expect(signNote(TEXT, ORIGIN, [key])).toBe(SIGNED);
    const opened = openCheckpoint(SIGNED, ORIGIN, [known]);
    expect(opened.ok && [opened.value.size, Buffer.from(opened.value.root).equals(root)]).toEqual([8, true]);
  });
  it("a witness's cosignature", () => {
    expect(knownWitness.id).toBe('c34c32bb');
    const opened = openCheckpoint(SIGNED + COSIGNED, ORIGIN, [known, knownWitness]);
    expect(opened.ok && opened.value.signatures.map((one) => [one.key.id, one.time])).toEqual([
      ['e6aae7d9', undefined],
      ['c34c32bb', 1_795_000_000],
    ]);
  });
});

describe('whose signature counts', () => {
  const stranger = verifierKey(ORIGIN, sampleKeys().log.publicKey);
  it('an unknown key is passed over, beside a known one', () => {
    expect(openNote(signNote(TEXT, ORIGIN, [sampleKeys().log, key]), [known]).ok).toBe(true);
    expect(openNote(SIGNED, [stranger])).toMatchObject({ refusal: { code: 'NOTE_UNSIGNED' } });
  });
  it('a known key with a bad signature refuses the note, a good one beside it or not', () => {
    const forged = SIGNED.replace('7yw4=', '7yw8=');
    expect(openNote(forged, [known])).toMatchObject({ refusal: { code: 'NOTE_FORGED' } });
    const both = signNote(TEXT, ORIGIN, [sampleKeys().log]) + forged.slice(TEXT.length + 1);
    expect(openNote(both, [known, stranger])).toMatchObject({ refusal: { code: 'NOTE_FORGED' } });
  });
  it('a cosignature of another time does not hold', () => {
    const bytes = Buffer.from(COSIGNED.split(' ')[2] ?? '', 'base64');
    bytes.writeUInt8(bytes.readUInt8(11) ^ 1, 11);
    expect(openNote(`${SIGNED}\u2014 saksi.contoh.test/w1 ${bytes.toString('base64')}\n`, [known, knownWitness])).toMatchObject({
      refusal: { code: 'NOTE_FORGED' },
    });
  });
  it('sixteen signatures are read', () => {
    expect(
      openNote(
        signNote(
          TEXT,
          ORIGIN,
          Array.from({ length: 16 }, () => key),
        ),
        [known],
      ),
    ).toMatchObject({ ok: true });
  });
  it('both keys sign while a change runs', () => {
    const keys = { ...sampleKeys(), logBefore: key, logPublicKeys: [sampleKeys().log.publicKey, key.publicKey] };
    const note = signCheckpoint(keys, ORIGIN, { size: 1, root: Buffer.alloc(32) });
    for (const one of [known, stranger]) expect(openCheckpoint(note, ORIGIN, [one]).ok).toBe(true);
  });
});

describe('what is no note', () => {
  it.each([
    ['no empty line', SIGNED.replace('\n\n', '\n')],
    ['no last line feed', SIGNED.slice(0, -1)],
    ['a carriage return', SIGNED.replace('\n8\n', '\r\n8\n')],
    ['a tabulator', SIGNED.replace('\n8\n', '\n8\t\n')],
    ['a hyphen for the dash', SIGNED.replace('\u2014', '-')],
    ['two blanks', SIGNED.replace('\u2014 ', '\u2014  ')],
    ['loose base64', SIGNED.replace('yw4=', 'yw4')],
    ['a signature shorter than a key id', `${TEXT}\n\u2014 ${ORIGIN} AAAA\n`],
    ['no signature line', `${TEXT}\n`],
    ['an empty text', ''],
    ['a lone surrogate', SIGNED.replace('\n8\n', '\n\ud800\n')],
  ])('%s', (_what, note) => {
    expect(openNote(note, [known])).toMatchObject({ refusal: { code: 'NOTE_MALFORMED' } });
  });
  it.each([
    ['a leading zero', '08'],
    ['no number', 'x'],
    ['more than 2^53', '9007199254740993'],
    ['a sign', '-8'],
  ])('a checkpoint with %s for its size', (_what, size) => {
    expect(openCheckpoint(signNote(TEXT.replace('\n8\n', `\n${size}\n`), ORIGIN, [key]), ORIGIN, [known])).toMatchObject({
      refusal: { code: 'CHECKPOINT_MALFORMED' },
    });
  });
  it.each([
    ['an extension line', `${TEXT}lebih\n`],
    ['a short root', `${ORIGIN}\n8\nAAAA\n`],
    ['two lines', `${ORIGIN}\n8\n`],
  ])('a checkpoint with %s', (_what, text) => {
    expect(openCheckpoint(signNote(text, ORIGIN, [key]), ORIGIN, [known])).toMatchObject({ refusal: { code: 'CHECKPOINT_MALFORMED' } });
  });
  it('a checkpoint of another log', () => {
    expect(openCheckpoint(SIGNED, 'lain.test/log', [known])).toMatchObject({
      refusal: { code: 'CHECKPOINT_FOREIGN', values: { nama: ORIGIN } },
    });
  });
  it.each([
    'example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
    'example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
    'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2',
    'example.com/foo+530d903a',
    'a b+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
    '',
  ])('verifier key %j', (line) => {
    expect(parseVerifierLine(line)).toMatchObject({ refusal: { code: 'VKEY_MALFORMED' } });
  });
});

describe('any text and any change of it', () => {
  it('what was signed reads back; one changed character does not', () => {
    const line = fc.string({ unit: 'grapheme' }).filter((text) => text.isWellFormed() && !/[\u0000-\u001f]/.test(text));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), fc.nat(), (lines, n) => {
        const text = `${lines.join('\n')}\n`;
        const note = signNote(text, ORIGIN, [key]);
        const opened = openNote(note, [known]);
        expect(opened.ok && opened.value.text).toBe(text);
        const at = n % text.length;
        const changed = `${note.slice(0, at)}${note[at] === 'x' ? 'y' : 'x'}${note.slice(at + 1)}`;
        expect(openNote(changed, [known]).ok).toBe(false);
      }),
    );
  });
});
