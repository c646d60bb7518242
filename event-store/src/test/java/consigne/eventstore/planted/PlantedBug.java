package consigne.eventstore.planted;

import consigne.planted.Bug;

/** The bugs that are planted in the event store, each by its name. */
enum PlantedBug {
    SKIP_THE_FSYNC(
            "Durability",
            "select set_config('synchronous_commit', 'on', false)\n            where current_setting('synchronous_commit') = 'off'",
            "select set_config('synchronous_commit', 'off', false)",
            "KillingPostgresTest#whatWasAcknowledgedIsThereOnceAndTheStoreGoesOnByItself"),
    BELIEVE_THE_DATABASE_ON_DURABILITY(
            "Durability",
            "where current_setting('synchronous_commit') = 'off'",
            "where false",
            "InsistingOnDurabilityTest#theWriterWaitsForTheDiskWhateverTheDatabaseSays"),
    DROP_THE_LOCK(
            "HeadLock",
            "select 1 from event_head for update;",
            "select 1 from event_head;",
            "LosingTheConnectionTest#anAppendThatOutlivesItsConnectionIsWaitedFor"),
    ANSWER_BEFORE_THE_INSERT(
            "GroupCommit",
            "insert(own, batch);\n            done(batch);",
            "done(batch);\n            insert(own, batch);",
            "SharingACommitTest#nobodyIsAnsweredBeforeTheCommit"),
    ANSWER_BEFORE_THE_COMMIT(
            "GroupCommit",
            "own.setAutoCommit(true);\n        done(batch);",
            "done(batch);\n        own.setAutoCommit(true);",
            "SharingACommitTest#nobodyIsAnsweredBeforeTheCommitWhereProcessesTakeTurns"),
    FORGET_THE_PAYLOAD_IN_THE_HASH(
            "HashChain",
            "bytes(sha, event.payload().getData());",
            "",
            "VerifyingTheChainTest#anyColumnThatWasAlteredShows"),
    FORGET_THE_HASH_BEFORE(
            "HashChain",
            "sha.update(previous);",
            "",
            "VerifyingTheChainTest#anEventThatWasForgedTogetherWithItsHashShowsInTheNext"),
    TAKE_WHAT_IS_IN_DOUBT_FOR_LOST(
            "GroupCommit",
            "boolean stored = lock.holds(lost);",
            "boolean stored = false;",
            "LosingTheConnectionTest#anAnswerThatWasLostIsLookedUp"),
    TAKE_WHAT_IS_IN_DOUBT_FOR_STORED(
            "GroupCommit",
            "boolean stored = lock.holds(lost);",
            "boolean stored = true;",
            "LosingTheConnectionTest#anAnswerThatWasLostIsLookedUp"),
    STORE_WHAT_WAS_GIVEN_UP(
            "Append",
            "State before = state.getAndSet(State.ABANDONED);",
            "State before = state.get();",
            "SharingACommitTest#whoeverGivesUpBeforeItsTurnIsNotStored"),
    LET_FOLLOWERS_OF_WHAT_WAITS_GO_BEFORE_IT(
            "Append",
            "return upon == null || upon.isStored() || before.contains(upon);",
            "return true;",
            "BuildingUponAppendsTest#itIsRefusedInTheSameBatchToo"),
    FORGET_WHAT_AN_APPEND_BUILDS_UPON(
            "Append",
            "this.basis = basis;",
            "this.basis = null;",
            "BuildingUponAppendsTest#whatBuildsUponARefusedAppendIsRefusedThoughItsPlaceIsFree"),
    LET_COMMAND_IDS_REPEAT(
            "V1.1__event_store.sql",
            "create unique index event_command",
            "create index event_command",
            "AppendingEventsTest#aCommandStoresItsEventsOnce"),
    LET_SEQUENCES_REPEAT(
            "V1.1__event_store.sql",
            "hash           bytea       not null,\n    constraint event_sequence unique (aggregate_id, sequence)",
            "hash           bytea       not null",
            "AppendingEventsTest#aSequenceIsTakenOnce"),
    REFUSE_THE_WHOLE_BATCH_FOR_ONE_CONFLICT(
            "GroupCommit",
            "case CONFLICT, UNKNOWN -> {}",
            "case UNKNOWN -> {}\n            case CONFLICT -> open.forEach(append -> append.answer(new Answer.Unstorable(e)));",
            "SharingACommitTest#oneConflictFailsThatCommandAlone"),
    BLAME_THE_FIRST_OF_A_BATCH(
            "GroupCommit",
            "if (open.size() == 1) {",
            "if (!open.isEmpty()) {",
            "SharingACommitTest#whatPostgresCannotTakeFailsAlone"),
    TRUST_NOTIFICATIONS_ALONE(
            "Announcements",
            "if (heard == null || heard.length == 0) {\n            look();",
            "if (heard == null || heard.length == 0) {",
            "StreamingEventsTest#aStreamFindsWhatWasNeverAnnounced"),
    SKIP_A_POSITION_BETWEEN_PAGES(
            "PositionStream",
            "position = events.getLast().position();",
            "position = events.getLast().position() + 1;",
            "StreamingEventsTest#aStreamStartsAfterItsToken"),
    LET_THE_NEWEST_EVENTS_HAVE_A_HOLE(
            "NewestEvents",
            "if (event.position() != last + 1) {",
            "if (last == 0) {",
            "StreamingEventsTest#aStreamSeesWhatOthersStoredBetweenEventsOfItsOwnProcess"),
    LET_AN_OLDER_SNAPSHOT_WIN(
            "Snapshots",
            "where excluded.sequence >= snapshot.sequence",
            "",
            "LoadingAggregatesTest#anOlderSnapshotDoesNotReplaceANewer");

    private final String file;
    private final String original;
    private final String planted;
    private final String caughtBy;

    PlantedBug(String file, String original, String planted, String caughtBy) {
        this.file = file;
        this.original = original;
        this.planted = planted;
        this.caughtBy = caughtBy;
    }

    Bug bug() {
        return Bug.in(file, original, planted, "consigne.eventstore", caughtBy);
    }
}
