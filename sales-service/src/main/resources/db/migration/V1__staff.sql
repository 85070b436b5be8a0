-- Who works in the shop. A PIN is kept as its bcrypt hash.
create table staff_member (
    id       uuid primary key,
    badge    text    not null unique check (badge ~ '^[A-Za-z0-9-]{1,40}$'),
    name     text    not null check (name <> ''),
    pin_hash text    not null,
    roles    text[]  not null,
    active   boolean not null,
    demo     boolean not null,
    check (roles <@ array ['cashier', 'shop', 'finance', 'admin'])
);

-- Failures since the last success, per badge, whether somebody has that badge or not.
create table failed_sign_in (
    badge        text primary key,
    failures     int         not null check (failures > 0),
    first_at     timestamptz not null,
    locked_until timestamptz
);
