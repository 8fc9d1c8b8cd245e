-- A family for which a new lead professional is looked for, until one is appointed: nobody is asked twice at once.
create table lead_change (
    case_reference varchar(20)  primary key references family_case (reference),
    former_lead    varchar(64)  not null,
    -- As colleagues knew somebody who is not in the directory any more.
    former_name    varchar(300),
    since          date         not null,
    -- The manager who asked; null where the lead could no longer work.
    asked_by       varchar(64)
);

create index family_case_led_by on family_case (lead_professional);
