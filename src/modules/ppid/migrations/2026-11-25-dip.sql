-- Entries of the list of public information (UU 14/2008 Pasal 11 (1) a), one row a version. entri: what its versions share.
-- keadaan LAMA: a newer version of the same entry stands; DIGANTI: another entry stands in its place, its number is pengganti.
-- berkas: JSON, files with hash. bentuk: formats, comma between. arsip, permohonan: the answered request that it comes from.
create table ppid_dip (
  id uuid primary key,
  entri uuid not null,
  versi int not null check (versi > 0),
  nomor text,
  kantor text not null,
  judul text not null,
  ringkasan text not null,
  kelas text not null check (kelas in ('berkala', 'serta_merta', 'setiap_saat')),
  kewajiban text,
  unit text not null,
  pembuat text not null,
  dibuat_hari date not null,
  dibuat_tempat text not null,
  bentuk text not null,
  retensi text not null,
  bahasa text not null,
  uji text,
  permohonan text,
  tautan text,
  berkas text not null default '[]',
  keadaan text not null check (keadaan in ('DRAF', 'TERBIT', 'LAMA', 'DIGANTI', 'BATAL')),
  pengganti text,
  sebab text not null default '',
  terbit timestamptz,
  dibuat timestamptz not null,
  unique (entri, versi)
);

-- An entry has one version in force and one in the making at most.
create unique index ppid_dip_terbit on ppid_dip (entri) where keadaan = 'TERBIT';
create unique index ppid_dip_draf on ppid_dip (entri) where keadaan = 'DRAF';
create index ppid_dip_nomor on ppid_dip (nomor);
create index ppid_dip_kantor on ppid_dip (kantor, keadaan, terbit desc);
create index ppid_dip_wajib on ppid_dip (kantor, kewajiban) where keadaan = 'TERBIT';
create index ppid_dip_tautan on ppid_dip (tautan) where keadaan = 'TERBIT' and tautan is not null;

-- Which unit of an office answers for a duty of Pasal 9, 10 and 11.
create table ppid_wajib (
  kantor text not null,
  kewajiban text not null,
  unit text not null,
  primary key (kantor, kewajiban)
);

-- What the weekly look at a link found. gagal: looks in a row without an answer.
create table ppid_tautan (
  tautan text primary key,
  hasil text not null check (hasil in ('hidup', 'mati', 'ragu')),
  kode int,
  gagal int not null default 0,
  periksa timestamptz not null
);

-- Answered requests on their way to the archive and in it. rincian: the wording, only while its writer consents; else empty.
-- tampil: the wording as it is shown, with what is covered. embargo: first day on which it may be seen.
create table ppid_arsip (
  id uuid primary key,
  nomor text not null unique,
  kantor text not null,
  jalur text not null check (jalur in ('umum', 'pemilu')),
  diterima date not null,
  dijawab date not null,
  hari_layanan int not null check (hari_layanan >= 0),
  hasil text not null,
  izin boolean not null,
  embargo date,
  beku boolean not null default false,
  judul text not null default '',
  ringkasan text not null default '',
  rincian text not null default '',
  tampil text not null default '',
  uji text,
  surat text not null default '[]',
  dokumen text not null default '[]',
  keadaan text not null check (keadaan in ('BAHAN', 'DIUSULKAN', 'TERTUNDA', 'TERBIT', 'TERSEMBUNYI', 'DITARIK')),
  pengusul text,
  dinilai boolean not null default false,
  dip text,
  versi int not null default 1,
  terbit timestamptz,
  dibuat timestamptz not null
);

create index ppid_arsip_kantor on ppid_arsip (kantor, keadaan, dibuat);
create index ppid_arsip_tunda on ppid_arsip (embargo) where keadaan = 'TERTUNDA';

create table ppid_arsip_langkah (
  arsip uuid not null references ppid_arsip (id),
  urut int not null,
  langkah text not null,
  peran text not null,
  catatan text not null default '',
  pada timestamptz not null,
  primary key (arsip, urut)
);

-- What the public finds: one row for each entry and each answer that may be seen now; what is hidden has no row.
-- urut: order of publication. cari: words and their stems, without place.
create table ppid_pustaka (
  urut bigint generated always as identity primary key,
  jenis text not null check (jenis in ('dip', 'arsip')),
  rujuk uuid not null,
  nomor text not null,
  kantor text not null,
  hari date not null,
  tahun int not null generated always as (extract(year from hari)::int) stored,
  kelas text not null,
  judul text not null,
  ringkasan text not null,
  cari tsvector not null,
  unique (jenis, nomor)
);

create index ppid_pustaka_jenis on ppid_pustaka (jenis, urut desc);
create index ppid_pustaka_kantor on ppid_pustaka (jenis, kantor, urut desc);
create index ppid_pustaka_tahun on ppid_pustaka (jenis, tahun, urut desc);
create index ppid_pustaka_kelas on ppid_pustaka (jenis, kelas, urut desc);
-- Few rows come a day and many are asked for: each stands in the index at once, nothing waits in a list beside it.
create index ppid_pustaka_cari on ppid_pustaka using gin (cari) with (fastupdate = off);

-- In how many rows a word stands: the search takes the rarest first. The empty word counts the rows.
create table ppid_kata (
  kata text collate "C" primary key,
  n int not null check (n >= 0)
);

-- Questions that an answer made needless: how many, on which day, at which office, by which answer. Nobody is in it.
create table ppid_hemat (
  hari date not null,
  kantor text not null,
  sasaran text not null,
  banyak int not null check (banyak > 0),
  primary key (hari, kantor, sasaran)
);

-- Kinds of report of an archived answer that wait for a judgement.
create table ppid_arsip_lapor (
  id uuid primary key,
  arsip uuid not null references ppid_arsip (id),
  alasan text not null,
  catatan text not null,
  pada timestamptz not null
);
create index ppid_arsip_lapor_arsip on ppid_arsip_lapor (arsip);
