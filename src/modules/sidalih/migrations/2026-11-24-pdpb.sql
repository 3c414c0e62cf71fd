-- Quarters of continuous updating by area ("0", province, kab/kota), and the recaps that were handed in for them.
create table sidalih_pdpb (
  kode text not null,
  tahun int not null,
  tw int not null check (tw between 1 and 4),
  paket text not null,
  keadaan text not null,
  simulasi boolean not null default false,
  sejak timestamptz not null,
  primary key (kode, tahun, tw)
);

-- isi: awal, baru, tms, akhir, laki, perempuan, rincian; anak: lines of the areas below as the form brought them. asal:
-- FORMULIR, or the frozen version of the own list. Proposed by one, approved by another; batal = withdrawn.
create table sidalih_pdpb_rekap (
  id uuid primary key,
  kode text not null,
  tahun int not null,
  tw int not null,
  asal text not null,
  isi jsonb not null,
  anak jsonb not null,
  nomor text not null,
  tanggal date not null,
  sidik text not null,
  pengusul text not null,
  diusulkan timestamptz not null,
  penyetuju text,
  disetujui timestamptz,
  batal timestamptz,
  foreign key (kode, tahun, tw) references sidalih_pdpb (kode, tahun, tw)
);

create unique index sidalih_pdpb_rekap_satu on sidalih_pdpb_rekap (kode, tahun, tw) where batal is null;

-- Batches of an agency and their rows, sealed until they are decided. usul: what the judgement proposes; keadaan: USUL,
-- COKTAS (somebody looks), DITERAPKAN, DITOLAK, SUDAH.
create table sidalih_pdpb_masukan (
  id uuid primary key,
  kode text not null,
  tahun int not null,
  tw int not null,
  instansi text not null,
  surat text not null,
  sha256 text not null,
  baris int not null,
  akun text not null,
  pada timestamptz not null,
  unique (kode, tahun, tw, sha256),
  foreign key (kode, tahun, tw) references sidalih_pdpb (kode, tahun, tw)
);

create table sidalih_pdpb_baris (
  masukan uuid not null references sidalih_pdpb_masukan (id),
  no int not null,
  jenis text not null,
  rahasia text not null,
  usul text not null,
  kode_tms smallint,
  pemilih uuid,
  p double precision,
  sebab text not null,
  desa text,
  keadaan text not null,
  catatan text not null default '',
  urut bigint,
  primary key (masukan, no)
);

create index sidalih_pdpb_baris_kerja on sidalih_pdpb_baris (keadaan, masukan, no);
