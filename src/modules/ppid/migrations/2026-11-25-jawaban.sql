-- The answer while it is written. The rows go with the letter: what was sent stands in the letter, in the items and in the files.
create table ppid_jawaban (
  permohonan uuid primary key references ppid_permohonan (id),
  isi text not null,
  versi int not null,
  -- Who proposed to withhold something, and who agreed; `sidik` is the hash of the draft that was seen.
  usul_oleh text,
  usul_sidik text,
  setuju_oleh text,
  setuju_pada timestamptz,
  diubah timestamptz not null
);

create table ppid_jawaban_berkas (
  id uuid primary key,
  permohonan uuid not null references ppid_permohonan (id),
  butir int not null,
  -- The paper as it came, and as it will be given; equal where nothing is blackened.
  asal text not null,
  hasil text,
  -- Boxes with their reasons, JSON.
  kotak text not null,
  dibuat timestamptz not null
);
create index ppid_jawaban_berkas_permohonan on ppid_jawaban_berkas (permohonan);

-- An offer to pass the request on to the office that holds the information; nothing moves without her word.
create table ppid_terusan (
  permohonan uuid not null references ppid_permohonan (id),
  kantor text not null,
  oleh text not null,
  pada timestamptz not null,
  setuju_pada timestamptz,
  hasil uuid references ppid_permohonan (id),
  primary key (permohonan, kantor)
);
