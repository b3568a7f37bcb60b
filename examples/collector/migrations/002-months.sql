-- A table for each month of decisions, so that records whose term is over go by dropping one.
lock table records in access exclusive mode;
alter table records rename to records_before;
alter table records_before rename constraint records_pkey to records_before_pkey;

create table records (
  id text not null,
  event text not null,
  decided_at timestamptz not null,
  grants jsonb not null,
  record jsonb not null,
  received_at timestamptz not null default now(),
  -- What tells one decision from another: the same one may arrive more than once.
  primary key (id, decided_at, event, grants)
) partition by range (decided_at);

create index records_decided_at on records (decided_at);

create trigger append_only
  before update or delete or truncate on records
  for each statement execute function refuse_change();

-- Browsers whose clocks are wrong, and months that nobody has made a table for yet.
create table records_other partition of records default;

create trigger append_only
  before update or delete or truncate on records_other
  for each statement execute function refuse_change();

-- Makes the table of a month, with what is in records_other for it. For the owner alone.
create function make_month(first date) returns void
language plpgsql security definer set search_path from current as $$
declare
  month text := 'records_' || to_char(first, 'YYYY_MM');
  since timestamptz := first::timestamp at time zone 'UTC';
  next_one timestamptz := (first + interval '1 month') at time zone 'UTC';
begin
  -- One of several collectors at a time.
  perform pg_advisory_xact_lock(20261129);
  if to_regclass(month) is not null then
    return;
  end if;
  execute format('create table %I (like records including all)', month);
  lock table records_other in access exclusive mode;
  if exists (select from records_other where decided_at >= since and decided_at < next_one) then
    alter table records_other disable trigger append_only;
    execute format(
      'with moved as (delete from records_other where decided_at >= %L and decided_at < %L returning *)
       insert into %I select * from moved',
      since, next_one, month
    );
    alter table records_other enable trigger append_only;
  end if;
  execute format(
    'alter table records attach partition %I for values from (%L) to (%L)',
    month, since, next_one
  );
  execute format(
    'create trigger append_only before update or delete or truncate on %I
     for each statement execute function refuse_change()',
    month
  );
end
$$;

revoke execute on function make_month(date) from public;

-- Makes the tables of this month and of those beside it. For anybody: there is nothing to choose.
create function make_months() returns void
language plpgsql security definer set search_path from current as $$
declare
  this_month date := date_trunc('month', now() at time zone 'UTC')::date;
begin
  for step in -1..2 loop
    perform make_month((this_month + make_interval(months => step))::date);
  end loop;
end
$$;

-- Drops every month that ended so many days ago, and tells their names. Takes the rights of whoever
-- calls it: only the owner can drop anything.
create function drop_months(days integer) returns setof text
language plpgsql set search_path from current as $$
declare
  cutoff timestamptz := now() - make_interval(days => days);
  month record;
begin
  if days is null or days < 1 then
    raise exception 'days must be 1 at least: %', days;
  end if;
  perform pg_advisory_xact_lock(20261129);
  for month in
    select child.relname as name,
      substring(pg_get_expr(child.relpartbound, child.oid) from 'TO \(''([^'']+)''\)')::timestamptz
        as ended
    from pg_inherits join pg_class child on child.oid = inhrelid
    where inhparent = 'records'::regclass
    order by child.relname
  loop
    if month.ended <= cutoff then
      execute format('drop table %I', month.name);
      return next month.name;
    end if;
  end loop;
  -- Of a browser whose clock is wrong, the time of arrival counts.
  if exists (select from records_other where received_at < cutoff) then
    alter table records_other disable trigger append_only;
    delete from records_other where received_at < cutoff;
    alter table records_other enable trigger append_only;
  end if;
end
$$;

do $$
declare
  first date;
  role_rights record;
begin
  for first in
    select distinct date_trunc('month', decided_at at time zone 'UTC')::date
    from records_before
    where decided_at between now() - interval '10 years' and now() + interval '1 month'
  loop
    perform make_month(first);
  end loop;
  insert into records (id, event, decided_at, grants, record, received_at)
    select id, event, decided_at, grants, record, received_at from records_before;
  if (select count(*) from records) <> (select count(*) from records_before) then
    raise exception 'records would be lost';
  end if;
  -- Who could read and add still can.
  for role_rights in
    select grantee, privilege_type from information_schema.role_table_grants
    where table_schema = current_schema() and table_name = 'records_before'
      and grantee <> grantor
  loop
    execute format(
      'grant %s on records to %s',
      role_rights.privilege_type,
      case role_rights.grantee when 'PUBLIC' then 'public' else quote_ident(role_rights.grantee) end
    );
  end loop;
end
$$;

drop table records_before;
select make_months();
