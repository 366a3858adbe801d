-- Reports read who followed whom: a draft counted once is counted again when that changes.
create trigger note_ledger_change after insert or update or delete or truncate on unit_successions
  for each statement execute function note_ledger_change();
