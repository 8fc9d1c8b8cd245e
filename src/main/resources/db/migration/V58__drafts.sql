-- What somebody has typed into a form and not sent, as JSON: of a task, whoever does it, or of a start, each person's own.
create table draft (
    -- The engine's id; the draft goes in the transaction in which the task ends. Empty for a start.
    task     varchar(64)              not null,
    -- Whose start it is; empty for a task.
    person   varchar(64)              not null,
    process  varchar(255)             not null,
    answers  text                     not null,
    version  integer                  not null,
    saved_at timestamp with time zone not null,
    saved_by varchar(64)              not null,
    primary key (task, person, process),
    constraint draft_of_task_or_start check (
        task <> '' and person = '' and process = '' or task = '' and person <> '' and process <> '')
);
