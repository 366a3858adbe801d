-- What a unit below does for a unit's own plan counts, through the unit's link, for what the unit owes above. The unit
-- then sees what counts for it: the outputs, where they stand and what they count for, to read; their proof and their
-- people stay with whoever recorded them.

-- The claims of an output that count, those on the commitments of other units among them.
create function claims_of(p_output uuid)
  returns table (commitment_id uuid, count int, minutes int, domain text, measure text, unit_id uuid)
  language sql stable security definer set search_path = public as $$
  select x.commitment_id, x.count, x.minutes, c.domain, c.measure, c.unit_id
  from claims x join commitments c on c.id = x.commitment_id
  where x.output_id = p_output and x.released_on is null order by x.commitment_id
$$;

-- Whether a unit in sight has units below it: asked once of a query, so that nobody else pays for what follows.
create function scope_has_below() returns boolean
  language sql stable security definer set search_path = public as $$
  select exists (select from units u where u.parent_id = any (scope_units()))
$$;
-- Whether an output counts, or counted, through a link of a unit in sight.
create function counts_below(p_output uuid) returns boolean
  language sql stable security definer set search_path = public as $$
  select exists (select from claims x join take_ups t on t.id = x.take_up_id
    where x.output_id = p_output and t.unit_id = any (scope_units()))
$$;
revoke execute on function claims_of(uuid), scope_has_below(), counts_below(uuid) from public;
grant execute on function claims_of(uuid), scope_has_below(), counts_below(uuid) to loa_app;

create policy outputs_below on outputs for select to loa_app using ((select scope_has_below()) and counts_below(id));
do $$ declare t text; begin
  foreach t in array array['claims', 'former_outputs', 'approvals', 'acceptances', 'returns', 'withdrawals', 'translations'] loop
    execute format('create policy %I on %I for select to loa_app using ((select scope_has_below()) and counts_below(output_id))', t || '_below', t);
  end loop;
end $$;
