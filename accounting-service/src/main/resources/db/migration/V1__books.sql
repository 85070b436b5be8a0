-- The books: entries that own their postings. Rows are only ever added; the database itself refuses
-- an entry that does not balance, a posting added later, a change and a deletion.

create table account (
    number     char(6) primary key check (number ~ '^[0-9]{6}$'),
    name       text not null,
    -- The days on which it may be posted to.
    valid_from date not null default '2000-01-01',
    valid_to   date check (valid_to >= valid_from)
);

-- One row per journal, locked while entries get their numbers and hashes.
create table journal (
    code        text   primary key,
    name        text   not null,
    last_number bigint not null default 0,
    last_hash   bytea  not null default decode(repeat('00', 32), 'hex')
);

insert into journal (code, name)
values ('VEN', 'Ventes'),
       ('CAI', 'Caisse'),
       ('ACH', 'Achats');

create table journal_entry (
    id              uuid        primary key,
    journal         text        not null references journal,
    number          bigint      not null,
    date            date        not null,
    recorded_at     timestamptz not null,
    source          uuid        not null,
    source_type     text        not null,
    till_id         text,
    till_session_id uuid,
    description     text        not null,
    hash            bytea       not null check (length(hash) = 32),
    words           tsvector    not null,
    unique (journal, number),
    -- A fact has one entry at most, whatever comes twice.
    unique (source, source_type)
);

create index journal_entry_by_date on journal_entry (date desc, journal, number desc);
create index journal_entry_by_words on journal_entry using gin (words);

create table posting (
    entry_id     uuid     not null references journal_entry,
    line_no      smallint not null,
    account      char(6)  not null references account,
    debit_cents  bigint   not null check (debit_cents >= 0),
    credit_cents bigint   not null check (credit_cents >= 0),
    vat_rate_bp  integer,
    primary key (entry_id, line_no),
    check ((debit_cents = 0) <> (credit_cents = 0))
);

create function refuse_unbalanced_entry() returns trigger
    language plpgsql as
$$
declare
    lines  bigint;
    excess numeric;
begin
    select count(*), coalesce(sum(debit_cents) - sum(credit_cents), 0)
    into lines, excess
    from posting
    where entry_id = new.id;
    if lines < 2 or excess <> 0 then
        raise exception 'entry % does not balance: % postings, debit - credit = % cents', new.id, lines, excess;
    end if;
    return null;
end
$$;

-- At commit, when the postings are there.
create constraint trigger balanced
    after insert on journal_entry
    deferrable initially deferred
    for each row execute function refuse_unbalanced_entry();

create function refuse_late_posting() returns trigger
    language plpgsql as
$$
begin
    -- xmin is the transaction that wrote the entry: postings come with it or not at all.
    if exists (select
               from journal_entry e
               where e.id in (select entry_id from added)
                 and e.xmin <> pg_current_xact_id()::xid) then
        raise exception 'postings come with their entry, never later';
    end if;
    return null;
end
$$;

create trigger with_its_entry
    after insert on posting
    referencing new table as added
    for each statement execute function refuse_late_posting();

create function refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception '% of % refused: what is posted stays; correct it by another entry', tg_op, tg_table_name;
end
$$;

create trigger stays
    before update or delete or truncate on journal_entry
    for each statement execute function refuse_change();

create trigger stays
    before update or delete or truncate on posting
    for each statement execute function refuse_change();

-- Facts that could not be posted, with the reason; they wait here until a retry succeeds.
create table parked (
    event_id     uuid        primary key,
    type         text        not null,
    origin       text        not null,
    subject      uuid,
    happened_at  timestamptz,
    data         text        not null,
    reason       text        not null,
    attempts     integer     not null default 1,
    parked_at    timestamptz not null,
    tried_at     timestamptz not null,
    booked_at    timestamptz
);

create index parked_waiting on parked (parked_at) where booked_at is null;
