-- Lists are rows, and no more words in one text.
create table plan_review_agency (
    case_reference varchar(20) not null,
    version        integer     not null,
    line           integer     not null,
    place          integer     not null,
    agency         varchar(40) not null,
    primary key (case_reference, version, line, place),
    foreign key (case_reference, version, line) references plan_review (case_reference, version, line)
);

insert into plan_review_agency (case_reference, version, line, place, agency)
with recursive word (case_reference, version, line, place, agency, rest) as (
    select case_reference, version, line, 0, cast('' as varchar(200)), cast(attended || ' ' as varchar(201))
    from plan_review where attended <> ''
    union all
    select case_reference, version, line, place + 1,
        cast(substring(rest from 1 for position(' ' in rest) - 1) as varchar(200)),
        cast(substring(rest from position(' ' in rest) + 1) as varchar(201))
    from word where rest <> ''
)
select case_reference, version, line, place, agency from word where agency <> '';

alter table plan_review drop column attended;

create table employment_step (
    case_reference varchar(20) not null,
    number         integer     not null,
    place          integer     not null,
    step           varchar(60) not null,
    primary key (case_reference, number, place),
    foreign key (case_reference, number) references employment_review (case_reference, number)
);

insert into employment_step (case_reference, number, place, step)
with recursive word (case_reference, number, place, step, rest) as (
    select case_reference, number, 0, cast('' as varchar(500)), cast(steps_done || ' ' as varchar(501))
    from employment_review where steps_done <> ''
    union all
    select case_reference, number, place + 1,
        cast(substring(rest from 1 for position(' ' in rest) - 1) as varchar(500)),
        cast(substring(rest from position(' ' in rest) + 1) as varchar(501))
    from word where rest <> ''
)
select case_reference, number, place, step from word where step <> '';

alter table employment_review drop column steps_done;

create table outcome_reason (
    case_reference varchar(20)   not null,
    number         integer       not null,
    place          integer       not null,
    reason         varchar(4000) not null,
    primary key (case_reference, number, place),
    foreign key (case_reference, number) references outcome_decision (case_reference, number)
);

insert into outcome_reason (case_reference, number, place, reason)
with recursive line (case_reference, number, place, reason, rest) as (
    select case_reference, number, 0, cast('' as varchar(4000)), cast(reasons || '
' as varchar(4001))
    from outcome_decision where reasons <> ''
    union all
    select case_reference, number, place + 1,
        cast(substring(rest from 1 for position('
' in rest) - 1) as varchar(4000)),
        cast(substring(rest from position('
' in rest) + 1) as varchar(4001))
    from line where rest <> ''
)
select case_reference, number, place, reason from line where reason <> '';

alter table outcome_decision drop column reasons;
