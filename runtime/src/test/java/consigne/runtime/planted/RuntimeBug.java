package consigne.runtime.planted;

import consigne.planted.Bug;

/** The bugs that are planted in the runtime, each by its name. */
enum RuntimeBug {
    ANSWER_BEFORE_THE_EVENTS_ARE_ON_DISK(
            "AggregateHost",
            "place.events().await();",
            "",
            "deciding.BuildingUponWhatIsOnItsWayTest#theNextIsDecidedBeforeTheOneBeforeIsOnDisk"),
    REFUSE_UPON_WHAT_IS_NOT_ON_DISK(
            "AggregateHost",
            "tip == null || tip.events().isStoredWithin(patience);",
            "true;",
            "deciding.BuildingUponWhatIsOnItsWayTest#aRefusalWaitsForWhatItIsDecidedUpon"),
    KEEP_A_STATE_THAT_WAS_NOT_STORED(
            "AggregateHost",
            "recent.doubt(id, decided.after().reading());",
            "",
            "deciding.BuildingUponWhatIsOnItsWayTest#whatWasDecidedUponWhatIsNotStoredIsDecidedAnewInItsOrder"),
    KEEP_WHAT_IS_UNDER_WAY_AFTER_IT_WAS_REFUSED(
            "RecentAggregates",
            "known.reading() == reading ? null : known",
            "known",
            "deciding.BuildingUponWhatIsOnItsWayTest#whatWasDecidedUponWhatIsNotStoredIsDecidedAnewInItsOrder"),
    BELIEVE_WHAT_WAS_READ_BEFORE_A_RACE_WAS_LOST(
            "RecentAggregates",
            "known == null || known.isEmpty() || known.get().reading() == reading",
            "known == null || known.isEmpty()",
            "deciding.RememberingAggregatesTest#whatAnotherProcessHasDoneSinceIsDecidedOn"),
    FORGET_WHAT_A_DECISION_BUILDS_UPON(
            "AggregateHost",
            "basis == null ? null : basis.events()",
            "null",
            "deciding.BuildingUponWhatIsOnItsWayTest#whatWasDecidedUponWhatIsNotStoredIsDecidedAnewInItsOrder"),
    DECIDE_TWO_AT_A_TIME(
            "Turns",
            "isFirst[0] = !line.busy;",
            "isFirst[0] = true;",
            "turns.TakingTurnsTest#whoeverWaitsIsServedInTheOrderOfTheTickets"),
    SERVE_WHOEVER_COMES_LAST_FIRST(
            "Turns",
            "Comparator.comparingLong(QueuedWork::ticket)",
            "Comparator.<QueuedWork<?>>comparingLong(QueuedWork::ticket).reversed()",
            "turns.TakingTurnsTest#whoeverWaitsIsServedInTheOrderOfTheTickets"),
    LET_WHAT_FOLLOWS_A_PARKED_EVENT_THROUGH(
            "ParkingInterceptor",
            "if (cause == null && !isWaiting(place.sequence())) {",
            "if (cause == null) {",
            "parking.HoldingASequenceTogetherTest#aLookAmidABatchDoesNotLetTheRestOfItOvertake"),
    FORGET_WHAT_OTHERS_HAVE_PARKED(
            "ParkingInterceptor",
            "waiting.addAll(parked.sequences(processor.name()));",
            "",
            "parking.HoldingASequenceTogetherTest#whoeverHasTheWorkNowKnowsWhatOthersHaveParkedOfIt"),
    TRY_WHAT_FOLLOWS_BEFORE_WHAT_IT_FOLLOWS(
            "ParkedEvents",
            "and before.sequence = due.sequence and before.position < due.position)",
            "and false)",
            "parking.HoldingASequenceTogetherTest#whatFollowsIsNotTriedBeforeWhatItFollows");

    private final String file;
    private final String original;
    private final String planted;
    private final String caughtBy;

    RuntimeBug(String file, String original, String planted, String caughtBy) {
        this.file = file;
        this.original = original;
        this.planted = planted;
        this.caughtBy = caughtBy;
    }

    Bug bug() {
        return Bug.in(file, original, planted, "consigne.runtime", caughtBy);
    }
}
