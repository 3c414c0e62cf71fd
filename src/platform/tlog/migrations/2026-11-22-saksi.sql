-- What each witness last signed, and whether one holds what this log has not (keamanan.md 8.5).
create table tlog_saksi (
  -- The witness's verifier key line: another key is another witness.
  kunci text collate "C" primary key,
  -- 0: it has signed nothing of ours yet.
  ukuran bigint not null check (ukuran >= 0),
  -- Its signature line over the head of that size.
  baris text,
  pada bigint not null,
  -- The size that it holds and this log has not, or that has another root here.
  beda bigint
);
