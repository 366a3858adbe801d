-- Reports say who had ended as was known on their day: a draft counted once is counted again when a change of units is entered or taken back.
create trigger note_ledger_change after insert or update or delete or truncate on successions
  for each statement execute function note_ledger_change();
create trigger note_ledger_change after insert or update or delete or truncate on succession_ends
  for each statement execute function note_ledger_change();
create trigger note_ledger_change after insert or update or delete or truncate on succession_entries
  for each statement execute function note_ledger_change();
create trigger note_ledger_change after insert or update or delete or truncate on succession_undos
  for each statement execute function note_ledger_change();
