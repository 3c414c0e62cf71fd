-- Intake. One load is one file onto one list, however often it is sent. lewat: rows of the file, in their order, that
-- have become records or work; a load that was cut off goes on behind them. hari: the day that judged the rows.
create table sidalih_muatan (
  id uuid primary key,
  daftar text not null references sidalih_daftar (id),
  sha256 text not null,
  nama text not null,
  bytes bigint not null,
  sumber text not null,
  hari date not null,
  keadaan text not null check (keadaan in ('DIPERIKSA', 'DIUSULKAN', 'DISETUJUI', 'SELESAI', 'BATAL')),
  baris int not null default 0,
  tolak int not null default 0,
  ringkas jsonb not null,
  lewat int not null default 0,
  masuk int not null default 0,
  kerja int not null default 0,
  gagal text,
  pembuat jsonb not null,
  pengusul jsonb,
  penyetuju jsonb,
  usul_pada timestamptz,
  pada timestamptz not null
);

-- A load that was withdrawn leaves its file free to come again.
create unique index sidalih_muatan_berkas on sidalih_muatan (daftar, sha256) where keadaan <> 'BATAL';
create index sidalih_muatan_daftar on sidalih_muatan (daftar, pada desc);

-- What somebody has to look at: rows handed back (rahasia: their cells, sealed; no record), and records taken in with a
-- doubt (pemilih). tempat: "15", or "Lembar!15".
create table sidalih_baris (
  muatan uuid not null references sidalih_muatan (id),
  no int not null,
  tempat text not null,
  kode text not null,
  ditolak boolean not null,
  pemilih uuid,
  rahasia bytea,
  temuan jsonb not null,
  primary key (muatan, no)
);
