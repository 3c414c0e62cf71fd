// Does the verifier read logs, notes and proofs as the specifications have them? (RFC 6962; C2SP signed-note, tlog-checkpoint, tlog-tiles; keamanan.md 8 vectors)
import { createHash, createPublicKey, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { akar, akarJalur, alamatUbin, bacaBukti, bacaCheckpoint, bacaKunci, base64, daun, hex, isiBundel } from './pohon.ts';

const sha = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const sah = (key: Uint8Array, text: Uint8Array, signature: Uint8Array): boolean =>
  verify(null, text, createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key).toString('base64url') } }), signature);
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((text) => Buffer.from(text, 'hex'));
const hashes = (n: number): Promise<Uint8Array[]> => Promise.all(LEAVES.slice(0, n).map((leaf) => Promise.resolve(daun(sha, leaf))));

describe('trees', () => {
  test.each([
    [0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    [1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
    [2, 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
    [3, 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
    [5, '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'],
    [7, 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'],
    [8, '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
  ])('the root of %i leaves', async (n, root) => {
    expect(hex(await akar(sha, await hashes(n)))).toBe(root);
  });
  const PATH = ['bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b', 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'].map((text) => Buffer.from(text, 'hex'));
  test('leaf 5 of 8 by its path; another place, another size, a longer or shorter path do not lead there', async () => {
    const [leaf] = (await hashes(8)).slice(5);
    if (leaf === undefined) throw new Error('a leaf');
    const root = await akar(sha, await hashes(8));
    expect(hex(await akarJalur(sha, leaf, 5, 8, PATH))).toBe(hex(root));
    expect(hex(await akarJalur(sha, leaf, 4, 8, PATH))).not.toBe(hex(root));
    for (const [m, n, path] of [[8, 8, PATH], [-1, 8, PATH], [5, 8, PATH.slice(1)], [5, 8, [...PATH, ...PATH]], [0, 1, PATH]] as const) {
      await expect(akarJalur(sha, leaf, m, n, path)).rejects.toThrow('panjang jalur bukti');
    }
  });
  test('any tree: the path of any leaf, worked out here from the definition, leads to the root', async () => {
    const pathOf = async (leaves: readonly Uint8Array[], m: number): Promise<Uint8Array[]> => {
      if (leaves.length === 1) return [];
      let k = 1;
      while (k * 2 < leaves.length) k *= 2;
      const [left, right] = [leaves.slice(0, k), leaves.slice(k)];
      return m < k ? [...(await pathOf(left, m)), await akar(sha, right)] : [...(await pathOf(right, m - k)), await akar(sha, left)];
    };
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 70 }), fc.nat(), async (n, at) => {
        const leaves = await Promise.all(Array.from({ length: n }, (_, no) => Promise.resolve(daun(sha, Buffer.from(String(no))))));
        const m = at % n;
        expect(hex(await akarJalur(sha, leaves[m] ?? new Uint8Array(), m, n, await pathOf(leaves, m)))).toBe(hex(await akar(sha, leaves)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('notes', () => {
  const KEY = 'log.contoh.test/kpu+e6aae7d9+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4';
  const NOTE = 'log.contoh.test/kpu\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n\n\u2014 log.contoh.test/kpu 5qrn2TuiELC3EMG30yFNepny19DHmlnlXrtuESO02laJoktyf6rNBsJj0I8Vc8U6AG1D7UmhhP7F9YbSatGLvNo7yw4=\n';
  test('a verifier key with its number; a wrong number, another kind, no key', async () => {
    expect(hex((await bacaKunci(sha, KEY)).kunci)).toBe('03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8');
    expect((await bacaKunci(sha, 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k')).nama).toBe('example.com/foo');
    for (const wrong of [KEY.replace('e6aae7d9', 'e6aae7d8'), KEY.replace('AQOh', 'BAOh'), KEY.slice(0, -4), 'x', '']) await expect(bacaKunci(sha, wrong)).rejects.toThrow();
  });
  test('the checkpoint of the tree of eight', async () => {
    const { ukuran, akar: root } = await bacaCheckpoint(sah, NOTE, await bacaKunci(sha, KEY));
    expect([ukuran, base64(root)]).toEqual([8, 'XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=']);
  });
  test.each([
    ['another size', NOTE.replace('\n8\n', '\n9\n'), /tanda tangan kepala log tidak sah/],
    ['a leading zero', NOTE.replace('\n8\n', '\n08\n'), /tidak terbaca/],
    ['another root', NOTE.replace('Xcna', 'Ycna'), /tanda tangan kepala log tidak sah/],
    ['another name', NOTE.replaceAll('kpu', 'kpv'), /milik log\.contoh\.test\/kpv/],
    ['no signature', NOTE.slice(0, NOTE.indexOf('\u2014')), /tidak ditandatangani/],
    ['a cut signature', NOTE.replace('yw4=\n', 'ywA=\n'), /tidak sah/],
    ['an extension line', NOTE.replace('Qyg=\n', 'Qyg=\nlebih\n'), /tidak terbaca/],
    ['nothing', '', /tidak terbaca/],
  ])('%s is refused', async (_what, note, words) => {
    await expect(bacaCheckpoint(sah, note, await bacaKunci(sha, KEY))).rejects.toThrow(words);
  });
  test('signatures of keys that nobody named are passed over', async () => {
    const more = NOTE.replace('\n\n', '\n\n\u2014 saksi.contoh.test/w1 w0wyuwAAAABq/YbAo1CuTpt2xnCtyT32LN/3CjGI9M//+p3CHmJkq4n9AUEEWBQ/EJPceo+L8XgGIXOvCEz08Ao5M13ZGoQwZEaIAg==\n');
    expect((await bacaCheckpoint(sah, more, await bacaKunci(sha, KEY))).ukuran).toBe(8);
  });
  test('a proof file, and one that is none', () => {
    const text = `c2sp.org/tlog-proof@v1\nextra e30=\nindex 5\n${base64(sha(Buffer.from('a')))}\n\n${NOTE}`;
    expect(bacaBukti(text)).toMatchObject({ indeks: 5, checkpoint: NOTE });
    for (const wrong of ['', NOTE, text.replace('@v1', '@v2'), text.replace('index 5', 'index lima')]) expect(() => bacaBukti(wrong)).toThrow('berkas bukti tidak terbaca');
  });
});

describe('tiles', () => {
  test.each([
    [0, 0, 256, 'log/tile/0/000'],
    [1, 1000, 256, 'log/tile/1/x001/000'],
    ['entries', 1234067, 12, 'log/tile/entries/x001/x234/067.p/12'],
  ] as const)('level %s number %i width %i', (level, number, width, path) => {
    expect(alamatUbin(level, number, width)).toBe(path);
  });
  test('a bundle gives back its entries; one that was cut is refused', () => {
    const bundle = Buffer.from([0, 1, 7, 0, 0, 0, 2, 8, 9]);
    expect(isiBundel(bundle).map((entry) => [...entry])).toEqual([[7], [], [8, 9]]);
    expect(() => isiBundel(bundle.subarray(0, -1))).toThrow('terpotong');
  });
});
