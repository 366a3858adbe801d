-- The number of the last step taken, for those who may not read the table of steps.
create function schema_step() returns int language sql stable security definer set search_path = public as $$
  select max(number) from migrations
$$;
revoke execute on function schema_step() from public;
grant execute on function schema_step() to loa_app;
