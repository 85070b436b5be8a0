-- Cash that was moved while the server was away is sent later, maybe by another person.
alter table cash_movement add column sent_by uuid;
alter table cash_movement disable trigger cash_movement_is_a_fact;
update cash_movement set sent_by = moved_by;
alter table cash_movement enable trigger cash_movement_is_a_fact;
alter table cash_movement alter column sent_by set not null;
