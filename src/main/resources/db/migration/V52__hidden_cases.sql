-- All cases of a family are one record: hidden are those of a family of which one is, and its named readers are theirs.
create view hidden_case (reference) as
select c.reference from family_case c
where c.family_id in (select r.family_id from family_case r where r.restricted = true);

create view case_reader (reference, reader) as
select c.reference, n.reader from named_reader n
join family_case o on o.reference = n.subject
join family_case c on c.family_id = o.family_id;

create index family_case_restricted on family_case (restricted, family_id);
create index named_reader_reader on named_reader (reader);

-- Hidden only until the named readers have said whether it is their family.
alter table family_case add column answer_awaited boolean default false not null;
