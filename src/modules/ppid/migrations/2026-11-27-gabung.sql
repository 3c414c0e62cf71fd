-- Two requests of one applicant at one office: an officer proposes, she decides. The younger ends by her word, the older keeps its clock.
create table ppid_gabung (
  id uuid primary key,
  muda uuid not null references ppid_permohonan (id),
  tua uuid not null references ppid_permohonan (id),
  alasan text not null,
  oleh text not null,
  pada timestamptz not null,
  keadaan text not null check (keadaan in ('USUL', 'SETUJU', 'TOLAK', 'TARIK')),
  diputus timestamptz,
  check (muda <> tua),
  check ((keadaan = 'USUL') = (diputus is null))
);
create unique index ppid_gabung_usul on ppid_gabung (muda) where keadaan = 'USUL';
create unique index ppid_gabung_sekali on ppid_gabung (muda) where keadaan = 'SETUJU';
create index ppid_gabung_muda on ppid_gabung (muda);
create index ppid_gabung_tua on ppid_gabung (tua);

-- Requests of different applicants that ask the same at one office: worked on together, answered one by one. Names nobody.
create table ppid_bersama (
  id uuid primary key,
  kantor text not null,
  judul text not null,
  oleh text not null,
  pada timestamptz not null
);
create index ppid_bersama_kantor on ppid_bersama (kantor, pada);

-- Who came in and went out, when and by whom: a row is ended, never removed.
create table ppid_bersama_anggota (
  bersama uuid not null references ppid_bersama (id),
  permohonan uuid not null references ppid_permohonan (id),
  oleh text not null,
  pada timestamptz not null,
  keluar_oleh text,
  keluar_pada timestamptz,
  check ((keluar_oleh is null) = (keluar_pada is null))
);
create unique index ppid_bersama_satu on ppid_bersama_anggota (permohonan) where keluar_pada is null;
create index ppid_bersama_isi on ppid_bersama_anggota (bersama, pada);

-- Tasks that were handed out in one act are one task for the unit.
alter table ppid_tugas add column bersama uuid;
create index ppid_tugas_bersama on ppid_tugas (bersama) where bersama is not null;

-- What an office finds its cases by: title and question, with the office as a word of its own. Written when the words change, not at every act.
create table ppid_cari (
  permohonan uuid primary key references ppid_permohonan (id),
  kata tsvector not null
);
create index ppid_cari_kata on ppid_cari using gin (kata) with (fastupdate = off);
insert into ppid_cari (permohonan, kata)
  select id, to_tsvector('indonesian', judul || ' ' || rincian) || array_to_tsvector(array['kantor:' || kantor]) from ppid_permohonan;
