-- Forgetting old rows once a day needs no index; writing one for each fact is not worth it.
drop index outbox_published;
