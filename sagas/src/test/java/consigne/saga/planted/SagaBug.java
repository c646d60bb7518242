package consigne.saga.planted;

import consigne.planted.Bug;

/** The bugs that are planted in the shell of the sagas, each by its name. */
enum SagaBug {
    WRITE_THE_TOKEN_BEFORE_THE_WORK_IS_DONE(
            "SideBySide",
            "unit.onPrepareCommit(_ -> takeAll(gathered, unit));",
            "unit.afterCommit(_ -> takeAll(gathered, unit));",
            "batch.KeepingThePlaceTest#whatWasNotDoneComesAgain"),
    WRITE_WHAT_CAME_OF_IT_AFTER_THE_TOKEN(
            "SideBySide",
            "work.write(all.values());",
            "unit.afterCommit(_ -> work.write(all.values()));",
            "batch.KeepingThePlaceTest#whatCouldNotBeWrittenComesAgain"),
    DO_THE_WORK_OF_ONE_ORDER_FOR_ANOTHER(
            "SideBySide",
            "Objects.requireNonNull(all.get(order))",
            "all.get(List.copyOf(byOrder.keySet()).reversed().get(lanes.size()))",
            "fulfilment.FulfillingManyOrdersAtOnceTest#eachOrdersCommandsAreItsOwn"),
    KEEP_ONE_ORDERS_STATE_UNDER_ANOTHER(
            "JsonRows",
            "byKey.values().stream()",
            "List.copyOf(byKey.values()).reversed().stream()",
            "fulfilment.FulfillingManyOrdersAtOnceTest#eachGoesOnFromWhereItsOwnOrderStood"),
    TAKE_WHAT_FOLLOWS_A_FAILURE(
            "SideBySide",
            "return new Failed(at, failure);",
            """
            lane.events()
                        .subList(at + 1, lane.events().size())
                        .forEach(next -> work.take(lane.about(), next));
                return new Failed(at, failure);""",
            "batch.WorkingSideBySideTest#whatFailsIsSetAsideWithWhatFollowsForTheSameOrderAndNothingElseIs"),
    LOSE_WHAT_FOLLOWS_A_FAILURE(
            "SideBySide",
            "failed == null ? events.size() : failed.at(); at < events.size(); at++",
            "failed == null ? events.size() : failed.at(); failed != null && at == failed.at(); at++",
            "batch.WorkingSideBySideTest#whatFailsIsSetAsideWithWhatFollowsForTheSameOrderAndNothingElseIs"),
    SET_ASIDE_WHAT_ONLY_WENT_UNANSWERED(
            "SideBySide",
            "if (PassingTrouble.is(failure)) {",
            "if (failure instanceof Error) {",
            "batch.WorkingSideBySideTest#aCommandThatIsNotAnsweredHasTheWholeBatchComeAgain"),
    LET_ONE_THAT_CANNOT_BE_WRITTEN_STOP_ALL_OTHERS(
            "SideBySide",
            "aloneUpTo.accumulateAndGet(Positions.of(events.getLast()).orElse(0), Math::max);",
            "",
            "batch.WorkingSideBySideTest#whatCannotBeWrittenTogetherIsTakenOneByOneWhenItComesAgain");

    private final String file;
    private final String original;
    private final String planted;
    private final String caughtBy;

    SagaBug(String file, String original, String planted, String caughtBy) {
        this.file = file;
        this.original = original;
        this.planted = planted;
        this.caughtBy = caughtBy;
    }

    Bug bug() {
        return Bug.in(file, original, planted, "consigne.saga", caughtBy);
    }
}
