package consigne.eventstore;

/** Where the events of a command lie that was stored before. */
record StoredCommand(String id, long firstPosition, long lastPosition) {

    CommandAlreadyStored refusal() {
        return new CommandAlreadyStored(id, firstPosition, lastPosition);
    }
}
