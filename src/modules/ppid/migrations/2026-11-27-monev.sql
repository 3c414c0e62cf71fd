-- The yearly questionnaire of the commission (SAQ, e-Monev): questions are dated data of KPU RI, answers of each office are bound to a proof that lives.
create table ppid_monev_tahun (
  tahun int primary key,
  -- Day of handing in.
  serah date not null,
  sumber text not null,
  yakin text not null check (yakin in ('H', 'M', 'L')),
  oleh text not null,
  diubah timestamptz not null
);
create table ppid_monev_soal (
  id uuid primary key,
  tahun int not null references ppid_monev_tahun (tahun),
  no int not null check (no > 0),
  kelompok text not null,
  teks text not null,
  dasar text not null,
  yakin text not null check (yakin in ('H', 'M', 'L')),
  berakhir boolean not null default false,
  unique (tahun, no)
);
create table ppid_monev_jawaban (
  kantor text not null,
  soal uuid not null references ppid_monev_soal (id),
  -- halaman: an address of this house; angka: a query on the registers; tautan: an address of the commission's own host.
  jenis text not null check (jenis in ('halaman', 'angka', 'tautan')),
  bukti text not null,
  uraian text not null,
  oleh text not null,
  diubah timestamptz not null,
  diperiksa timestamptz,
  hasil text check (hasil in ('hidup', 'mati', 'ragu')),
  gagal int not null default 0,
  primary key (kantor, soal)
);
create index ppid_monev_jawaban_periksa on ppid_monev_jawaban (diperiksa);
