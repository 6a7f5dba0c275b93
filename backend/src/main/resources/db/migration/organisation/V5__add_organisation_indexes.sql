-- Communities under a node are found by path, those with a text in their name without a look at their rows.
alter table organisation
  drop key organisation_kind,
  add key organisation_kind_name (kind, id, name),
  add key organisation_kind_path (kind, path);
