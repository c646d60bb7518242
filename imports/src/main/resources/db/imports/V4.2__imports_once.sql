-- A request begins one import, however often it is sent with its key.
create unique index import_of_request on import (causation_id) where status <> 'RECEIVING';
