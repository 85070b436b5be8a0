-- With what a till's gateway signs in by itself. Of the secret, 256 random bits, only the SHA-256 is kept.
create table till_credential (
    id          uuid primary key,
    till_id     text        not null check (till_id ~ '^[A-Za-z0-9-]{1,40}$'),
    name        text        not null check (name <> ''),
    secret_hash bytea       not null check (octet_length(secret_hash) = 32),
    created_by  uuid        not null,
    created_at  timestamptz not null,
    revoked_by  uuid,
    revoked_at  timestamptz,
    check ((revoked_by is null) = (revoked_at is null))
);

create function refuse_unrevoking() returns trigger language plpgsql as $$
begin
    raise exception 'Credential % is revoked for good', old.id using errcode = 'restrict_violation';
end $$;

create trigger revoked_credential_stays_revoked
    before update on till_credential
    for each row when (old.revoked_at is not null) execute function refuse_unrevoking();
