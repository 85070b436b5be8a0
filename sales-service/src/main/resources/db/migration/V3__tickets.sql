create function sum_of(amounts bigint[]) returns bigint language plpgsql immutable parallel safe as $$
declare
    total  bigint := 0;
    amount bigint;
begin
    foreach amount in array amounts loop
        total := total + amount;
    end loop;
    return total;
end $$;

-- Sales and refunds, one row each and never changed. The body is the ticket as canonical JSON: what is
-- answered, and what the hash covers. The amounts of a refund are negative here, so that sums are net.
-- Each number follows the one before it on the same till: the database itself refuses a gap.
create table ticket (
    id              uuid primary key,
    kind            text        not null check (kind in ('sale', 'refund')),
    sale_id         uuid references ticket,
    till_id         text        not null,
    session_id      uuid        not null,
    receipt_number  bigint      not null check (receipt_number > 0),
    previous_number bigint generated always as (nullif(receipt_number - 1, 0)) stored,
    reference       text        not null check (length(reference) = 8),
    completed_at    timestamptz not null,
    received_at     timestamptz not null,
    late            boolean     not null,
    sold_by         uuid        not null,
    sold_by_sent    boolean     not null,
    sent_by         uuid        not null,
    total_cents     bigint      not null,
    rounding_cents  bigint      not null check (rounding_cents between -2 and 2),
    to_pay_cents    bigint      not null,
    deposit_cents   bigint      not null,
    voucher_cents   bigint      not null,
    vat_rates       int[]       not null,
    vat_totals      bigint[]    not null,
    vat_bases       bigint[]    not null,
    tender_kinds    text[]      not null,
    tender_amounts  bigint[]    not null,
    hash            bytea       not null check (octet_length(hash) = 32),
    body            text        not null,
    unique (receipt_number, till_id),
    foreign key (previous_number, till_id) references ticket (receipt_number, till_id),
    foreign key (session_id, till_id) references till_session (id, till_id),
    check ((kind = 'refund') = (sale_id is not null)),
    check (to_pay_cents = total_cents + rounding_cents),
    check (to_pay_cents = sum_of(tender_amounts)),
    check (total_cents = sum_of(vat_totals) + deposit_cents + voucher_cents),
    check (cardinality(vat_rates) = cardinality(vat_totals) and cardinality(vat_rates) = cardinality(vat_bases)),
    check (cardinality(tender_kinds) = cardinality(tender_amounts))
);

create index ticket_of_session on ticket (session_id);
create index ticket_of_sale on ticket (sale_id) where sale_id is not null;
create index ticket_reference on ticket (reference);
create index ticket_newest on ticket (received_at, id);

create trigger ticket_is_a_fact
    before update or delete or truncate on ticket
    for each statement execute function refuse_change();

-- A line of a sale, or of a refund: then it takes back part of that line of the sale.
create table ticket_line (
    ticket_id      uuid   not null references ticket,
    line_no        int    not null check (line_no > 0),
    sale_id        uuid,
    article_id     uuid   not null,
    kind           text   not null check (kind in ('article', 'deposit', 'voucher')),
    quantity_milli bigint not null check (quantity_milli <> 0),
    vat_rate_bp    int    not null check (vat_rate_bp between 0 and 10000),
    total_cents    bigint not null,
    primary key (ticket_id, line_no),
    foreign key (sale_id, line_no) references ticket_line (ticket_id, line_no),
    check (sale_id is not null or kind = 'deposit' or quantity_milli > 0)
);

create index ticket_line_taken_back on ticket_line (sale_id, line_no) where sale_id is not null;

create trigger ticket_line_is_a_fact
    before update or delete or truncate on ticket_line
    for each statement execute function refuse_change();

create function refuse_excess_refund() returns trigger language plpgsql as $$
declare
    sold     bigint;
    returned bigint;
begin
    select quantity_milli into sold from ticket_line
        where ticket_id = new.sale_id and line_no = new.line_no;
    select sum(-quantity_milli) into returned from ticket_line
        where sale_id = new.sale_id and line_no = new.line_no;
    if returned not between least(sold, 0) and greatest(sold, 0) then
        raise exception 'Line % of sale %: % sold, % returned', new.line_no, new.sale_id, sold, returned
            using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger refund_within_sale
    after insert on ticket_line
    for each row when (new.sale_id is not null) execute function refuse_excess_refund();
