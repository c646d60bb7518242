package consigne.eventstore.event;

/**
 * The place of an event among those of its command.
 *
 * @param id the command's id
 * @param index from 0; the event with 0 makes the command's id unique
 */
public record CommandStep(String id, int index) {

    public boolean isFirst() {
        return index == 0;
    }
}
