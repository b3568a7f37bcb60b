-- One row is one decision of one visitor. Rows are added, and never changed.
create table records (
  seq bigint generated always as identity unique,
  id text not null,
  event text not null,
  decided_at timestamptz not null,
  grants jsonb not null,
  record jsonb not null,
  received_at timestamptz not null default now(),
  -- What tells one decision from another: the same one may arrive more than once.
  primary key (id, decided_at, event, grants)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'records are append-only: % refused', tg_op;
end
$$;

create trigger append_only
  before update or delete or truncate on records
  for each statement execute function refuse_change();
