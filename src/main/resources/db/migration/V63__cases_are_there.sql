-- What is kept of a case is kept of one that is there; the log of reads and the chain outlive it.
alter table pinned_models add constraint pinned_models_of_case
    foreign key (case_reference) references family_case (reference);
alter table assessment add constraint assessment_of_case foreign key (case_reference) references family_case (reference);
alter table case_need add constraint case_need_of_case foreign key (case_reference) references family_case (reference);
alter table lead_offer add constraint lead_offer_of_case foreign key (case_reference) references family_case (reference);
alter table plan add constraint plan_of_case foreign key (case_reference) references family_case (reference);
alter table safeguarding_concern add constraint safeguarding_concern_of_case
    foreign key (case_reference) references family_case (reference);
alter table employment_review add constraint employment_review_of_case
    foreign key (case_reference) references family_case (reference);
alter table outcome_decision add constraint outcome_decision_of_case
    foreign key (case_reference) references family_case (reference);
alter table outcome_measure add constraint outcome_measure_of_case
    foreign key (case_reference) references family_case (reference);
alter table claim add constraint claim_of_case foreign key (case_reference) references family_case (reference);
alter table closure add constraint closure_of_case foreign key (case_reference) references family_case (reference);
alter table case_scope add constraint case_scope_of_case foreign key (case_reference) references family_case (reference);
alter table lead_change add constraint lead_change_of_case
    foreign key (case_reference) references family_case (reference);
alter table family_move add constraint family_move_pending foreign key (pending) references family_case (reference);

create index family_move_there on family_move (to_case);
