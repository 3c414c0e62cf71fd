-- Requests for information (UU 14/2008): one register and one number series an office, kind and year.
create table ppid_nomor (
  kantor text not null,
  jenis text not null,
  tahun int not null,
  terakhir int not null check (terakhir > 0),
  primary key (kantor, jenis, tahun)
);

create table ppid_permohonan (
  id uuid primary key,
  nomor text not null unique,
  kantor text not null,
  paket text not null,
  kanal text not null,
  jenis_pemohon text not null,
  keadaan text not null,
  jalur text check (jalur in ('umum', 'pemilu')),
  jalur_alasan text,
  jalur_usul text not null,
  judul text not null,
  rincian text not null,
  bentuk text not null,
  penyampaian text not null,
  bahasa text not null,
  dibantu boolean not null,
  tujuan_ada boolean not null,
  identitas text not null,
  identitas_cara text,
  diterima_pada timestamptz not null,
  tanggal_terima date not null,
  lengkap_pada timestamptz,
  dijawab_pada timestamptz,
  sampai_pada timestamptz,
  diserahkan_pada timestamptz,
  izin_arsip boolean not null,
  embargo date,
  asal uuid references ppid_permohonan (id),
  sebelumnya uuid references ppid_permohonan (id),
  batch uuid,
  pemegang text,
  -- Written down after the fact: what proves the earlier time, who wrote it, who confirmed it.
  mundur text,
  mundur_oleh text,
  mundur_setuju text,
  tinjau boolean not null,
  terlambat boolean not null default false,
  versi int not null default 1,
  diubah timestamptz not null
);

-- The desk asks for what is open at an office; the register for a year of an office; the archive keeps its own index.
create index ppid_permohonan_terbuka on ppid_permohonan (kantor, keadaan) where keadaan in ('DITERIMA', 'TERDAFTAR', 'DIPROSES', 'DIPERPANJANG');
create index ppid_permohonan_hidup on ppid_permohonan (keadaan, kantor) where keadaan not in ('SELESAI', 'DICABUT', 'DITUTUP_TIDAK_LENGKAP');
create index ppid_permohonan_tahun on ppid_permohonan (kantor, tanggal_terima, nomor);
create index ppid_permohonan_batch on ppid_permohonan (batch) where batch is not null;
create index ppid_permohonan_diubah on ppid_permohonan (diubah);
create index ppid_permohonan_asal on ppid_permohonan (asal) where asal is not null;

-- Who asks lies apart and sealed; the register line outlives it. `kontak`: keyed indexes of telephone and address, for the limits of abuse.
create table ppid_pemohon (
  permohonan uuid primary key references ppid_permohonan (id),
  rahasia text not null,
  samar text not null,
  kontak text,
  kabar_surel boolean not null,
  dihapus timestamptz
);
create index ppid_pemohon_kontak on ppid_pemohon (kontak) where kontak is not null;

create table ppid_butir (
  permohonan uuid not null references ppid_permohonan (id),
  no int not null,
  teks text not null,
  hasil text,
  keterangan text not null default '',
  huruf text,
  uji text,
  pemegang text,
  tautan text,
  primary key (permohonan, no)
);

create table ppid_langkah (
  permohonan uuid not null references ppid_permohonan (id),
  urut int not null,
  langkah text not null,
  akun text not null,
  peran text not null,
  node text not null,
  isi text not null,
  pada timestamptz not null,
  primary key (permohonan, urut)
);

create table ppid_tugas (
  id uuid primary key,
  permohonan uuid not null references ppid_permohonan (id),
  kantor text not null,
  unit text not null,
  pesan text not null,
  batas date not null,
  jawaban text,
  keterangan text not null default '',
  dibuat timestamptz not null,
  dijawab timestamptz
);
create index ppid_tugas_permohonan on ppid_tugas (permohonan);
create index ppid_tugas_tunggu on ppid_tugas (kantor, batas) where dijawab is null;

create table ppid_catatan (
  id uuid primary key,
  permohonan uuid not null references ppid_permohonan (id),
  akun text not null,
  peran text not null,
  teks text not null,
  pada timestamptz not null
);
create index ppid_catatan_permohonan on ppid_catatan (permohonan);

create function ppid_langkah_tetap() returns trigger language plpgsql as $$
begin
  raise exception 'ppid_langkah: a step is never changed';
end
$$;
create trigger ppid_langkah_tetap before update or delete on ppid_langkah
  for each row execute function ppid_langkah_tetap();

-- The book of the office: each entry bears the hash of the one before; a correction is a new entry that names the old.
create table ppid_register (
  kantor text not null,
  no int not null check (no > 0),
  nomor text not null,
  peristiwa text not null,
  isi text not null,
  pada timestamptz not null,
  sebelum text not null,
  hash text not null,
  primary key (kantor, no)
);
create index ppid_register_nomor on ppid_register (nomor);
create function ppid_register_tetap() returns trigger language plpgsql as $$
begin
  raise exception 'ppid_register: an entry is never changed';
end
$$;
create trigger ppid_register_tetap before update or delete on ppid_register
  for each row execute function ppid_register_tetap();
