create table case_scope (
    case_reference varchar(20)  not null,
    name           varchar(60)  not null,
    -- as JSON: yes or no, a number, a word, or null
    scope          varchar(200) not null,
    primary key (case_reference, name)
);
