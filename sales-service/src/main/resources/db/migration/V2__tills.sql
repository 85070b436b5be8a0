-- A till: the row that its sales queue at. It gives the receipt numbers and holds the end of the chain.
create table till (
    id              text primary key check (id ~ '^[A-Za-z0-9-]{1,40}$'),
    open_session_id uuid,
    last_number     bigint not null default 0 check (last_number >= 0),
    last_hash       bytea  not null check (octet_length(last_hash) = 32)
) with (fillfactor = 50);

-- From the opening of a till to its closing. Its version counts what was published about it.
create table till_session (
    id                  uuid primary key,
    till_id             text        not null references till,
    business_date       date        not null,
    opened_at           timestamptz not null,
    opened_by           uuid        not null,
    float_cents         bigint      not null check (float_cents >= 0),
    closed_at           timestamptz,
    closed_by           uuid,
    closing_id          uuid,
    expected_cash_cents bigint,
    counted_cash_cents  bigint check (counted_cash_cents >= 0),
    difference_cents    bigint generated always as (counted_cash_cents - expected_cash_cents) stored,
    version             bigint      not null check (version > 0),
    unique (id, till_id),
    check (num_nulls(closed_at, closed_by, closing_id, expected_cash_cents, counted_cash_cents) in (0, 5))
);

create unique index one_open_session_per_till on till_session (till_id) where closed_at is null;
create index till_session_newest on till_session (opened_at, id);

-- Notes and coins, by their value in cents: the float at opening, the drawer at closing.
create table float_count (
    session_id         uuid not null references till_session,
    denomination_cents int  not null check (denomination_cents in
        (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000, 50000)),
    pieces             int  not null check (pieces >= 0),
    primary key (session_id, denomination_cents)
);

create table closing_count (
    like float_count including all,
    foreign key (session_id) references till_session
);

-- Cash put in, taken out, or dropped into the safe.
create table cash_movement (
    id           uuid primary key,
    session_id   uuid        not null references till_session,
    kind         text        not null check (kind in ('in', 'out', 'safe')),
    amount_cents bigint      not null check (amount_cents > 0),
    reason       text        not null check (reason <> ''),
    moved_at     timestamptz not null,
    moved_by     uuid        not null,
    late         boolean     not null
);

create index cash_movement_of_session on cash_movement (session_id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'A row of % is a fact: it is never changed or deleted', tg_table_name
        using errcode = 'restrict_violation';
end $$;

create trigger cash_movement_is_a_fact
    before update or delete or truncate on cash_movement
    for each statement execute function refuse_change();

-- What was counted at closing stays. Late tickets may still change what should have been there.
create function refuse_reopening() returns trigger language plpgsql as $$
begin
    if (new.closed_at, new.closed_by, new.closing_id, new.counted_cash_cents, new.float_cents, new.till_id)
        is distinct from
       (old.closed_at, old.closed_by, old.closing_id, old.counted_cash_cents, old.float_cents, old.till_id) then
        raise exception 'Till session % is closed', old.id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger closed_session_stays_closed
    before update on till_session
    for each row when (old.closed_at is not null) execute function refuse_reopening();
