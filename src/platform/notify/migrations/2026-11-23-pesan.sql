-- Notices that wait or went out: one line per recipient and channel. Address and text are sealed.
create table notify_pesan (
  no bigint generated always as identity primary key,
  -- Also the Message-ID of a letter: sent twice, it is the same letter.
  id uuid not null unique,
  saluran text not null check (saluran in ('surel', 'kotak')),
  modul text not null,
  objek text not null,
  peristiwa text not null,
  -- The office whose desk hears that it could not be delivered.
  kantor text collate "C" not null,
  -- Keyed hash of case and recipient: notices of one queue go out one after the other.
  antrean text collate "C" not null,
  -- First notice of its queue.
  utas uuid not null,
  akun uuid,
  peran text,
  wilayah text collate "C",
  -- Sealed; null once wiped.
  alamat text,
  isi text,
  tautan text,
  mendesak boolean not null,
  zona text not null check (zona in ('WIB', 'WITA', 'WIT')),
  keadaan text not null check (keadaan in ('DIBUAT', 'DIKIRIM', 'TERKIRIM', 'GAGAL')),
  percobaan integer not null default 0,
  -- Milliseconds. `giliran` orders the queue; `berikut` is the next try, or the end of the claim of one that is being sent.
  dibuat bigint not null,
  giliran bigint not null,
  berikut bigint not null,
  pertama bigint,
  selesai bigint,
  -- Who is sending it now.
  pengirim uuid,
  -- Code of the last refusal; never the server's words, which repeat the address.
  sebab text,
  check (saluran <> 'kotak' or (akun is not null) <> (peran is not null)),
  check ((peran is null) = (wilayah is null)),
  check ((keadaan = 'DIKIRIM') = (pengirim is not null)),
  check ((keadaan in ('TERKIRIM', 'GAGAL')) = (selesai is not null))
);

create index notify_pesan_giliran on notify_pesan (saluran, berikut) where keadaan in ('DIBUAT', 'DIKIRIM');

create index notify_pesan_antrean on notify_pesan (antrean, giliran, no);

create index notify_pesan_objek on notify_pesan (modul, objek);

create index notify_pesan_akun on notify_pesan (akun, no) where akun is not null;

create index notify_pesan_peran on notify_pesan (peran, wilayah, no) where peran is not null;

create index notify_pesan_gagal on notify_pesan (kantor, no) where keadaan = 'GAGAL';

create index notify_pesan_selesai on notify_pesan (selesai) where isi is not null;

-- A notice to a role is read by each of its holders for themselves.
create table notify_baca (
  pesan uuid not null references notify_pesan (id) on delete cascade,
  akun uuid not null,
  pada bigint not null,
  primary key (pesan, akun)
);

-- A server that does not answer: nothing is tried before `berikut`, and nothing that waits has failed.
create table notify_saluran (
  saluran text primary key check (saluran in ('surel', 'kotak')),
  beruntun integer not null,
  sejak bigint not null,
  berikut bigint not null,
  sebab text not null
);
