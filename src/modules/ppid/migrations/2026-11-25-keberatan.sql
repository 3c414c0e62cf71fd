-- Objections to the superior (UU 14/2008 Pasal 35 and 36) and what follows before the Information Commission. What she wrote is sealed.
create table ppid_keberatan (
  id uuid primary key,
  nomor text not null unique,
  -- Null for ground b alone: periodic information that was not provided needs no request.
  permohonan uuid references ppid_permohonan (id),
  kantor text not null,
  jalur text not null,
  kanal text not null,
  alasan text not null,
  rahasia text not null,
  keadaan text not null,
  lewat boolean not null default false,
  diterima_pada timestamptz not null,
  tanggal date not null,
  -- What the head of the desk put in, and what the advisory team thinks.
  berkas text,
  berkas_pada timestamptz,
  pendapat text,
  -- Talks (not for ground a): the text that both agree to, with the day that was promised.
  musyawarah text,
  musyawarah_batas date,
  -- Per ground, JSON; an order with its day; who answered.
  tanggapan text,
  perintah text,
  perintah_batas date,
  perintah_selesai timestamptz,
  atasan text,
  dijawab_pada timestamptz,
  sampai_pada timestamptz,
  versi int not null default 1,
  diubah timestamptz not null
);
create index ppid_keberatan_permohonan on ppid_keberatan (permohonan);
create index ppid_keberatan_terbuka on ppid_keberatan (kantor, keadaan);

create table ppid_sengketa (
  id uuid primary key,
  nomor text not null unique,
  keberatan uuid not null references ppid_keberatan (id),
  kantor text not null,
  keadaan text not null,
  komisi text not null,
  nomor_komisi text not null default '',
  diajukan date not null,
  -- Her wish that nothing of the case is published meanwhile.
  beku boolean not null,
  versi int not null default 1,
  diubah timestamptz not null
);
create index ppid_sengketa_keberatan on ppid_sengketa (keberatan);

create table ppid_keberatan_langkah (
  perkara uuid not null,
  urut int not null,
  langkah text not null,
  akun text not null,
  peran text not null,
  isi text not null,
  pada timestamptz not null,
  primary key (perkara, urut)
);
create trigger ppid_keberatan_langkah_tetap before update or delete on ppid_keberatan_langkah
  for each row execute function ppid_langkah_tetap();
