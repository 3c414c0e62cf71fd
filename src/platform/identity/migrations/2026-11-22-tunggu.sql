-- How many challenges wait for one browser is asked with each new one.
create index identity_tantangan_pemegang on identity_tantangan (pemegang, sampai);
