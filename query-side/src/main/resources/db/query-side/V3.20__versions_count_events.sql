-- A version is how many events there are of a thing: 0 where nothing has happened to it.
update orders set version = version + 1;
update stock set version = version + 1;
update deposit_account
    set version = version + 1, view = jsonb_set(view::jsonb, '{version}', to_jsonb(version + 1))::json;
