-- What somebody should hear of is found without walking through ordinary work; `store/heard.ts` asks with the same condition.
create index audit_entri_alarm on audit_entri (waktu, urutan) where aksi in ('bukti.kunci', 'bukti.kunci-selesai', 'bukti.rantai-putus', 'identity.alarm', 'identity.awal', 'identity.masuk-gagal', 'identity.pulih', 'identity.siaga-buka', 'identity.siaga-tutup', 'identity.tolak');

-- The last check of the chain of each kind: the whole of it, or what came since. `sampai`: entries up to here were looked at.
create table audit_periksa (
  jenis text primary key check (jenis in ('seluruh', 'ujung')),
  pada timestamptz not null,
  sampai bigint not null,
  entri integer not null,
  kode smallint not null check (kode between 0 and 4),
  alur text,
  no integer,
  jam text
);
