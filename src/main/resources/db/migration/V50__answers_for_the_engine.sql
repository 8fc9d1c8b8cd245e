-- As JSON: the answers that the engine carries on as variables, as they were given each time. The engine keeps the last.
alter table submission add column for_engine text;
