-- What it held stands in chain_entry.
drop table case_event;
