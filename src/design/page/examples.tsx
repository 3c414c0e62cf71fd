// How does the frame of a page look, part by part?
import type { Specimen } from '#design/example';
import { Tag } from '#design/marks';
import { Embed, EmbedCode } from './embed.tsx';
import { Breadcrumbs, Neighbours, PageHead, StatusLine, SubNav } from './frame.tsx';
import { Footer, Header, Notice, StillHeader } from './header.tsx';
import { Band, Container, Grid, Lead, Note, Section, Span } from './layout.tsx';
import { Problem } from './problem.tsx';
import { text } from './text.ts';

const NAV = [
  { href: '/', label: 'Layanan' },
  { href: '/hasil', label: 'Hasil pemilu', current: true },
  { href: '/tahapan', label: 'Tahapan' },
];

const EMBEDS: readonly Specimen[] = [
  {
    component: 'Embed',
    intro: text.tentangEmbed,
    examples: [
      {
        id: 'biasa',
        name: text.contohBiasa,
        node: (
          <Embed
            title="Perolehan suara, Bengkulu"
            eyebrow="Presiden dan Wakil Presiden, Rabu, 14 Februari 2024"
            tags={<Tag kind="sementara" />}
            source="Lapis C, bacaan formulir TPS. Data sampai Sel 20 Feb 2024 12.00 WIB, nomor 184.467."
            link={{ href: '/hasil', label: 'Info Pemilu' }}
          >
            <p class="govuk-body">1.234 suara</p>
          </Embed>
        ),
      },
    ],
  },
  {
    component: 'EmbedCode',
    intro: text.tentangEmbedCode,
    examples: [
      {
        id: 'biasa',
        name: text.contohBiasa,
        node: <EmbedCode id="contoh-kode" label="Perolehan suara" code={'<iframe src="https://pendopo.example/sematan/contoh" title="Contoh"></iframe>'} links={[{ href: '/hasil', label: 'Lihat' }]} />,
      },
    ],
  },
];

const FRAME: readonly Specimen[] = [
  {
    component: 'Notice',
    intro: text.tentangNotice,
    examples: [
      {
        id: 'simulasi',
        name: text.contohBiasa,
        node: (
          <Notice>
            <strong>DATA SIMULASI.</strong> Angka di halaman ini dibuat oleh program, bukan hasil pemilu.
          </Notice>
        ),
      },
    ],
  },
  {
    component: 'StillHeader',
    intro: text.tentangStillHeader,
    examples: [{ id: 'kantor', name: text.contohBiasa, node: <StillHeader name="KPU Kota Samarinda" /> }],
  },
  {
    component: 'Header',
    intro: text.tentangHeader,
    examples: [
      { id: 'biasa', name: text.contohBiasa, node: <Header nav={NAV} path="/gaya" /> },
      {
        id: 'kantor',
        name: text.contohKantor,
        node: <Header nav={NAV.slice(0, 2)} path="/gaya" office={{ name: 'KPU Provinsi Bengkulu', href: '/kantor' }} />,
      },
    ],
  },
  {
    component: 'Footer',
    intro: text.tentangFooter,
    examples: [
      {
        id: 'biasa',
        name: text.contohBiasa,
        node: (
          <Footer columns={[{ title: 'Keterbukaan', items: [{ href: '/data', label: 'Data terbuka' }] }]}>
            Halaman ini contoh, bukan situs resmi KPU.
          </Footer>
        ),
      },
    ],
  },
  {
    component: 'Breadcrumbs',
    intro: text.tentangBreadcrumbs,
    examples: [
      {
        id: 'tps',
        name: text.contohBiasa,
        node: (
          <Breadcrumbs
            items={[
              { label: 'Hasil', href: '/hasil' },
              { label: 'DKI Jakarta', href: '/hasil/pemilu-2024/ppwp/31' },
              { label: 'Kepulauan Seribu', href: '/hasil/pemilu-2024/ppwp/3101' },
              { label: 'TPS 003' },
            ]}
          />
        ),
      },
    ],
  },
  {
    component: 'PageHead',
    intro: text.tentangPageHead,
    examples: [
      {
        id: 'tps',
        name: text.contohBiasa,
        node: (
          <PageHead
            title="TPS 003 Pulau Panggang"
            eyebrow="Presiden dan Wakil Presiden 2024, kode 3101011001003"
            tags={
              <>
                <Tag kind="sementara" />
                <Tag kind="bertemuan" n={2} />
              </>
            }
          >
            Lapis C, versi 2. Diperbarui Sirekap 21 Februari 2024 16.00 WIB.
          </PageHead>
        ),
      },
    ],
  },
  {
    component: 'StatusLine',
    intro: text.tentangStatusLine,
    examples: [
      {
        id: 'resmi',
        name: text.contohBiasa,
        node: <StatusLine tags={<Tag kind="resmi" />}>Keputusan KPU 360/2024, 20 Maret 2024.</StatusLine>,
      },
    ],
  },
  {
    component: 'SubNav',
    intro: text.tentangSubNav,
    examples: [
      {
        id: 'kontes',
        name: text.contohBiasa,
        node: (
          <SubNav
            label="Jenis pemilihan"
            items={['Presiden', 'DPR', 'DPD', 'DPRD Provinsi', 'DPRD Kabupaten/Kota'].map((label, at) => ({
              label,
              href: `#kontes-${at}`,
              current: at === 0,
            }))}
          />
        ),
      },
    ],
  },
  {
    component: 'Neighbours',
    intro: text.tentangNeighbours,
    examples: [
      {
        id: 'tps',
        name: text.contohBiasa,
        node: (
          <Neighbours
            label="TPS lain"
            prev={{ href: '#002', label: 'TPS 002' }}
            all={{ href: '#semua', label: '18 TPS di Pulau Panggang' }}
            next={{ href: '#004', label: 'TPS 004' }}
          />
        ),
      },
    ],
  },
];

const LAYOUT: readonly Specimen[] = [
  {
    component: 'Section',
    intro: text.tentangSection,
    examples: [
      {
        id: 'biasa',
        name: text.contohBiasa,
        node: (
          <Section id="contoh-perolehan" title="Perolehan suara" eyebrow="Hasil terakhir">
            <Lead>Angka disalin seperti tertulis di kertas.</Lead>
          </Section>
        ),
      },
    ],
  },
  {
    component: 'Grid',
    intro: text.tentangGrid,
    examples: [
      {
        id: 'tujuh-lima',
        name: text.contohBiasa,
        node: (
          <Grid>
            <Span cols={7}>
              <p class="govuk-body">7</p>
            </Span>
            <Span cols={5}>
              <p class="govuk-body">5</p>
            </Span>
          </Grid>
        ),
      },
    ],
  },
  {
    component: 'Container',
    intro: text.tentangContainer,
    examples: [{ id: 'biasa', name: text.contohBiasa, node: <Container>1200 px</Container> }],
  },
  {
    component: 'Band',
    intro: text.tentangBand,
    examples: [{ id: 'biasa', name: text.contohBiasa, node: <Band>Kantor KPU di daerah Anda</Band> }],
  },
  {
    component: 'Lead',
    intro: text.tentangLead,
    examples: [{ id: 'biasa', name: text.contohBiasa, node: <Lead>Temuan adalah pertanyaan, bukan tuduhan.</Lead> }],
  },
  {
    component: 'Note',
    intro: text.tentangNote,
    examples: [{ id: 'biasa', name: text.contohBiasa, node: <Note>Lapis C belum lengkap: 324 TPS belum berangka.</Note> }],
  },
  {
    component: 'Problem',
    intro: text.tentangProblem,
    examples: [
      {
        id: 'tidak-ada',
        name: text.contohBiasa,
        node: (
          <Problem
            title="Halaman ini tidak ada"
            text="Tidak ada wilayah dengan kode 99.99. Periksa kodenya, atau cari nama daerahnya."
            onward={[
              { href: '/cari', label: 'Cari daerah' },
              { href: '/', label: 'Ke beranda' },
            ]}
          />
        ),
      },
    ],
  },
];

export const EXAMPLES: readonly Specimen[] = [...FRAME, ...EMBEDS, ...LAYOUT];
