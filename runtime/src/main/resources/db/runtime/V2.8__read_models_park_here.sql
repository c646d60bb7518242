-- Read models park their events where all others do. What they had parked in Axon's table waits here from now on: a
-- letter's token is JSON that bears its position under the name of the engine's kind of token.
insert into parked_event (processor, sequence, position, event_id, cause, parked_at)
select processinggroup,
       sequenceidentifier,
       coalesce(
           convert_from(token, 'UTF8')::json ->> 'globalIndex', convert_from(token, 'UTF8')::json ->> 'index')::bigint,
       eventidentifier,
       left(causetype || coalesce(': ' || causemessage, ''), 1000),
       enqueuedat::timestamptz
from dead_letter;

drop table dead_letter;
