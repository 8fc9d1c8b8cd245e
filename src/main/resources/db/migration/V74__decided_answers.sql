-- What a table was asked with when it decided about a case: by the word of the question, and the number of its answer there.
create table decided_input (
    case_reference varchar(20)  not null references family_case (reference),
    question       varchar(40)  not null,
    number         integer      not null,
    name           varchar(100) not null,
    -- As JSON, null where nobody knew it.
    content        text,
    source         varchar(60),
    told_by        varchar(64),
    primary key (case_reference, question, number, name)
);

-- What the tables of results said, each time that they were asked; what a manager confirmed stands in outcome_decision.
create table outcome_answer (
    case_reference varchar(20) not null references family_case (reference),
    number         integer     not null,
    decided_on     date        not null,
    -- The very version of the table, null of what was decided before this was kept; then the result may be null as well.
    decision       varchar(64),
    -- Null where measures were missing.
    result         varchar(60),
    decided_by     varchar(64),
    primary key (case_reference, number)
);

insert into outcome_answer (case_reference, number, decided_on, result, decided_by)
select case_reference, number, decided_on, result, confirmed_by from outcome_decision;

-- Measures of days after which nothing was confirmed: what the table said is not known.
insert into outcome_answer (case_reference, number, decided_on, decided_by)
select m.case_reference,
       (select coalesce(max(d.number), 0) from outcome_decision d where d.case_reference = m.case_reference)
           + row_number() over (partition by m.case_reference order by m.recorded_on),
       m.recorded_on,
       max(m.recorded_by)
from outcome_measure m
where not exists (
    select 1 from outcome_decision d
    where d.case_reference = m.case_reference
      and m.recorded_on = (
          select max(l.recorded_on) from outcome_measure l
          where l.case_reference = d.case_reference and l.recorded_on <= d.decided_on))
group by m.case_reference, m.recorded_on;

insert into decided_input (case_reference, question, number, name, content, told_by)
select a.case_reference, 'outcome', a.number, m.name, m.measure, m.recorded_by
from outcome_answer a
join outcome_measure m on m.case_reference = a.case_reference
  and m.recorded_on = (
      select max(l.recorded_on) from outcome_measure l
      where l.case_reference = a.case_reference and l.recorded_on <= a.decided_on);

drop table outcome_measure;
